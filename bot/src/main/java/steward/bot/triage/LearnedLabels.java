package steward.bot.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import steward.bot.classifier.Features;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/**
 * What the labelled examples say about a text: by the pieces of words they share, and by
 * meaning as soon as the embedding model is there.
 */
@Component
class LearnedLabels {

    /** How much meaning says beside the pieces of words. */
    private static final float MEANING = 0.3f;

    /** Makes scores shares that say how often a guess is right. */
    private static final float SHARPNESS = 3;

    /**
     * A category that holds by its words while every other is far needs no embedding:
     * meaning would say the same.
     */
    private static final float HOLDS = 0;

    private static final float FAR = -0.6f;

    /** What meaning says on average of such a category, and of the others. */
    private static final float MEANT = 0.3f;

    private static final float NOT_MEANT = -0.95f;

    private static final List<Category> CATEGORIES = Arrays.stream(Category.values())
        .filter(category -> category.intent() != Intent.EMERGENCY)
        .toList();

    private final TriageModel model;

    private final @Nullable Embeddings embeddings;

    @Autowired
    LearnedLabels(TriageModel model, Embeddings embeddings) {
        this.model = model;
        this.embeddings = embeddings;
    }

    /** By pieces of words alone. */
    LearnedLabels(TriageModel model) {
        this.model = model;
        this.embeddings = null;
    }

    /** How much speaks for each category, by pieces of words and by meaning. */
    Scores read(String plain, Language language) {
        var scores = byPieces(plain);
        if (embeddings == null || !embeddings.ready(language)) {
            return new Scores(scores);
        }
        int clear = clear(scores);
        if (clear >= 0) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += MEANING * (i == clear ? MEANT : NOT_MEANT);
            }
        }
        else {
            var meant = model.byMeaning(language.isChinese()).scores(Features.of(embeddings.embed(language, plain)));
            for (int i = 0; i < scores.length; i++) {
                scores[i] += MEANING * meant[i];
            }
        }
        return new Scores(scores);
    }

    /** The only category that words leave; negative where there is none. */
    private static int clear(float[] scores) {
        var near = CATEGORIES.stream().mapToInt(Category::ordinal).filter(i -> scores[i] >= FAR).toArray();
        return near.length == 1 && scores[near[0]] > HOLDS ? near[0] : -1;
    }

    /**
     * The same for a part of a message: by pieces of words alone, which costs nothing.
     */
    Scores readPart(String plain) {
        return new Scores(byPieces(plain));
    }

    private float[] byPieces(String plain) {
        return model.categories().scores(model.features(plain));
    }

    /** Of every category but emergencies: above zero where it holds. */
    static final class Scores {

        private final float[] scores;

        private final Category best;

        private Scores(float[] scores) {
            this.scores = scores;
            this.best = CATEGORIES.stream().max(Comparator.comparingDouble(this::of)).orElseThrow();
        }

        float of(Category category) {
            return scores[category.ordinal()];
        }

        Category best() {
            return best;
        }

        /** Those that most speaks for, best first. */
        List<Category> best(int most) {
            return CATEGORIES.stream()
                .sorted(Comparator.comparingDouble(category -> -of(category)))
                .limit(most)
                .toList();
        }

        /** How likely the best category is the right one, in (0, 1]. */
        double confidence() {
            float most = of(best);
            return 1 / CATEGORIES.stream().mapToDouble(each -> Math.exp(SHARPNESS * (of(each) - most))).sum();
        }

    }

}
