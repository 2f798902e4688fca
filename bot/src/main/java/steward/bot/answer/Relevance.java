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

    /** By words alone, which costs nothing. */
    Judged judge(Question question, Sentence sentence) {
        var heading = Terms.folded(sentence.passage().heading());
        var said = Terms.folded(sentence.text());
        var about = Terms.coverage(question.terms(), heading + " " + said);
        var inHeading = Terms.coverage(question.terms(), heading);
        var holds = question.kind().isIn(said) ? 1 : 0;
        var score = 0.3 * about + 0.2 * inHeading + 0.2 * sentence.passage().score() + 0.1 * holds;
        return new Judged(sentence, about, 0, score);
    }

    /** By meaning as well, which costs milliseconds. */
    Judged judgeByMeaning(Question question, Judged byWords) {
        var meaning = meaning(question, byWords.sentence());
        return new Judged(byWords.sentence(), byWords.about(), meaning, byWords.score() + 0.2 * meaning);
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
