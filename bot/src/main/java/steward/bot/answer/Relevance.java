package steward.bot.answer;

import org.springframework.stereotype.Component;
import steward.bot.answer.Answers.Judged;
import steward.bot.answer.Answers.Question;
import steward.knowledge.index.Embeddings;

/**
 * How well a sentence answers a question: by its words, its headings, its meaning and the
 * kind of thing it holds.
 */
@Component
class Relevance {

    private final Embeddings embeddings;

    Relevance(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    Judged judge(Question question, Sentence sentence) {
        var passage = sentence.passage();
        var headed = Terms.folded(passage.heading() + " " + sentence.text());
        var about = Terms.coverage(question.terms(), headed);
        var inHeading = Terms.coverage(question.terms(), Terms.folded(passage.heading()));
        var meaning = meaning(question, sentence);
        var holds = question.kind().isIn(Terms.folded(sentence.text())) ? 1 : 0;
        var score = 0.3 * about + 0.2 * inHeading + 0.2 * meaning + 0.2 * passage.score() + 0.1 * holds;
        return new Judged(sentence, about, meaning, score);
    }

    private double meaning(Question question, Sentence sentence) {
        if (!embeddings.ready(question.language())) {
            return 0;
        }
        var asked = embeddings.embed(question.language(), question.text());
        var said = embeddings.embed(question.language(), sentence.passage().heading() + "：" + sentence.text());
        var product = 0.0;
        for (var i = 0; i < asked.length; i++) {
            product += asked[i] * said[i];
        }
        return Math.clamp(product, 0, 1);
    }

}
