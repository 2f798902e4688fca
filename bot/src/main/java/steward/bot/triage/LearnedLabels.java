package steward.bot.triage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.triage.Examples.Example;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/**
 * What the labelled examples say about a text no rule decides: by the pieces of words
 * they share from the start, by meaning as soon as the examples have been read that way.
 */
@Component
class LearnedLabels {

    private static final float PIECES_RATE = 3;

    private static final float MEANING_RATE = 3;

    /** Rules alone judge danger, so the examples only tell everything else apart. */
    private static final List<Category> LABELS = Arrays.stream(Category.values())
        .filter(category -> category.intent() != Intent.EMERGENCY)
        .toList();

    private final List<Example> examples;

    private final CompletableFuture<ByPieces> byPieces = new CompletableFuture<>();

    private final Map<Boolean, Function<String, float[]>> byMeaning = new ConcurrentHashMap<>();

    /** Learns in the background; the first text waits until that is done. */
    LearnedLabels() {
        examples = Examples.all().stream().filter(example -> LABELS.contains(example.category())).toList();
        byPieces.completeAsync(() -> ByPieces.of(examples),
                task -> Thread.ofPlatform().name("triage-labels").start(task));
    }

    private record ByPieces(WordPieces pieces, Softmax labels) {

        static ByPieces of(List<Example> examples) {
            var texts = examples.stream().map(example -> Words.of(Plain.of(example.text()))).toList();
            var pieces = new WordPieces(texts);
            return new ByPieces(pieces, Softmax.fit(texts.stream().map(pieces::features).toList(),
                    LearnedLabels.labels(examples), LABELS.size(), pieces.size(), PIECES_RATE));
        }

        float[] shares(String plain) {
            return labels.shares(pieces.features(Words.of(plain)));
        }

    }

    /**
     * @param share how much speaks for the category, in (0, 1]
     */
    record Guess(Category category, double share) {
    }

    /** The likeliest category. */
    Guess guess(String plain, Language language) {
        var shares = byPieces.join().shares(plain);
        var meaning = byMeaning.get(language.isChinese());
        if (meaning != null) {
            var understood = meaning.apply(plain);
            for (int i = 0; i < shares.length; i++) {
                shares[i] = 0.2f * shares[i] + 0.8f * understood[i];
            }
        }
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return new Guess(LABELS.get(best), Math.clamp(shares[best], 0.01, 1));
    }

    /**
     * Reads the examples of a language by meaning from now on; waits for the model. Both
     * Chinese scripts share one.
     */
    void readByMeaning(Language language, Embeddings embeddings) {
        var own = examples.stream().filter(example -> example.language().isChinese() == language.isChinese()).toList();
        var vectors = embeddings.embedAll(language, own.stream().map(example -> Plain.of(example.text())).toList());
        var fitted = Softmax.fit(vectors.stream().map(Features::of).toList(), labels(own), LABELS.size(),
                vectors.getFirst().length, MEANING_RATE);
        byMeaning.put(language.isChinese(), plain -> fitted.shares(Features.of(embeddings.embed(language, plain))));
    }

    private static int[] labels(List<Example> examples) {
        var index = new EnumMap<Category, Integer>(Category.class);
        LABELS.forEach(category -> index.put(category, index.size()));
        return examples.stream().mapToInt(example -> index.getOrDefault(example.category(), 0)).toArray();
    }

}
