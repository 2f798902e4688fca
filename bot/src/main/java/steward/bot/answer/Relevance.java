package steward.bot.answer;

import org.springframework.stereotype.Component;
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
    Judged judge(Asked asked, Sentence sentence) {
        var heading = Terms.folded(sentence.passage().heading());
        var said = Terms.folded(sentence.text());
        double about = share(asked, heading + " " + said);
        double holds = asked.kind().isIn(said) ? 1 : 0;
        double score = 0.2 * about + 0.1 * share(asked, heading) + 0.3 * sentence.passage().score() + 0.15 * holds;
        return new Judged(sentence, score);
    }

    /** By meaning as well, which costs milliseconds. */
    Judged judgeByMeaning(Asked asked, Judged byWords) {
        return new Judged(byWords.sentence(), byWords.score() + 0.4 * meaning(asked, byWords.sentence()));
    }

    private static double share(Asked asked, String text) {
        return Thing.share(asked.things(), Thing.held(asked.things(), text));
    }

    private double meaning(Asked asked, Sentence sentence) {
        var meant = asked.question().meaning();
        if (meant == null || !embeddings.ready(asked.documents())) {
            return 0;
        }
        var said = embeddings.embed(asked.documents(), sentence.passage().heading() + "：" + sentence.text());
        var product = 0.0;
        for (var i = 0; i < meant.length; i++) {
            product += meant[i] * said[i];
        }
        return Math.clamp(product, 0, 1);
    }

}
