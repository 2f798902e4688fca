package steward.bot.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import steward.bot.classifier.Features;
import steward.bot.classifier.LinearModel;
import steward.bot.classifier.WordPieces;
import steward.bot.classifier.Words;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

/**
 * The method of triage on labels of any kind, one a text: pieces of words and meaning,
 * each by a linear classifier, and the nearest examples of each label.
 */
public final class LabelClassifier {

    private static final double BY_PIECES = 1;

    private static final double BY_MEANING = 3;

    /** What counts beside pieces of words; examples held out decide. */
    private static final List<Weights> WEIGHTS = List.of(new Weights(1, 0), new Weights(1, 8), new Weights(2, 16),
            new Weights(4, 32));

    private static final int NEIGHBOURS = 2;

    private static final int HELD_OUT = 5;

    /** So few that a fifth of them says too little: every fifth is held out in turn. */
    private static final int FEW = 2_000;

    private final List<String> labels;

    private final Read texts;

    private final Parts parts;

    private final Weights weights;

    private LabelClassifier(List<String> labels, Read texts, Parts parts, Weights weights) {
        this.labels = labels;
        this.texts = texts;
        this.parts = parts;
        this.weights = weights;
    }

    /**
     * @param meaning of the classifier over meaning
     * @param neighbours of the likeness to the nearest examples of a label
     */
    private record Weights(float meaning, float neighbours) {
    }

    /** A text and its label. */
    public record Labelled(String text, String label) {
    }

    /**
     * @param confidence grows with the score of the label and with how near the nearest
     * example is
     */
    public record Guess(String label, double confidence) {
    }

    /**
     * @throws steward.knowledge.index.ModelNotReady when the embedding model cannot be
     * loaded
     */
    public static LabelClassifier fit(List<Labelled> examples, Embeddings embeddings) {
        var labels = List.copyOf(new TreeSet<>(examples.stream().map(Labelled::label).toList()));
        var texts = Read.of(examples, labels, embeddings);
        return new LabelClassifier(labels, texts, Parts.fit(texts, labels.size(), _ -> true),
                weights(texts, labels.size()));
    }

    public Guess guess(String text) {
        var vector = texts.vector(text);
        var scores = parts.scores(Words.of(Plain.of(text)), vector, weights);
        int best = best(scores);
        return new Guess(labels.get(best),
                scores[best] / (1 + weights.meaning + weights.neighbours) + parts.nearest(vector));
    }

    private static Weights weights(Read texts, int labels) {
        int turns = texts.size() <= FEW ? HELD_OUT : 1;
        var right = new long[WEIGHTS.size()];
        for (int turn = 0; turn < turns; turn++) {
            int held = turn;
            var parts = Parts.fit(texts, labels, at -> at % HELD_OUT != held);
            Arrays.setAll(right, choice -> right[choice] + right(texts, parts, WEIGHTS.get(choice), held));
        }
        long most = Arrays.stream(right).max().orElseThrow();
        return WEIGHTS.get(IntStream.range(0, right.length).filter(at -> right[at] == most).findFirst().orElseThrow());
    }

    private static long right(Read texts, Parts parts, Weights weights, int held) {
        return IntStream.range(0, texts.size())
            .filter(at -> at % HELD_OUT == held)
            .filter(at -> texts.label.get(at)
                .contains(best(parts.scores(texts.words.get(at), texts.vectors.get(at), weights))))
            .count();
    }

    private static int best(float[] scores) {
        return IntStream.range(0, scores.length)
            .boxed()
            .max(Comparator.comparingDouble(label -> scores[label]))
            .orElseThrow();
    }

    /** The examples as the classifiers see them. */
    private record Read(Embeddings embeddings, Language language, List<Set<String>> words, List<float[]> vectors,
            List<Set<Integer>> label) {

        static Read of(List<Labelled> examples, List<String> labels, Embeddings embeddings) {
            long chinese = examples.stream().filter(each -> Languages.of(each.text).isChinese()).count();
            var language = 2 * chinese > examples.size() ? Language.ZH_HANS : Language.EN;
            var plain = examples.stream().map(each -> Plain.of(each.text)).toList();
            return new Read(embeddings, language, plain.stream().map(Words::of).toList(),
                    embeddings.embedAll(language, plain),
                    examples.stream().map(each -> Set.of(labels.indexOf(each.label))).toList());
        }

        int size() {
            return words.size();
        }

        float[] vector(String text) {
            return embeddings.embedAll(language, List.of(Plain.of(text))).getFirst();
        }

    }

    private record Parts(WordPieces pieces, LinearModel byPieces, LinearModel byMeaning, List<List<float[]>> examples) {

        static Parts fit(Read texts, int labels, Predicate<Integer> used) {
            var own = IntStream.range(0, texts.size()).boxed().filter(used).toList();
            var words = own.stream().map(texts.words::get).toList();
            var vectors = own.stream().map(texts.vectors::get).toList();
            var label = own.stream().map(texts.label::get).toList();
            var pieces = WordPieces.of(words);
            return new Parts(pieces,
                    LinearModel.fit(words.stream().map(pieces::features).toList(), label, labels, pieces.size(),
                            BY_PIECES),
                    LinearModel.fit(vectors.stream().map(Features::of).toList(), label, labels,
                            vectors.getFirst().length, BY_MEANING),
                    IntStream.range(0, labels)
                        .mapToObj(one -> IntStream.range(0, vectors.size())
                            .filter(at -> label.get(at).contains(one))
                            .mapToObj(vectors::get)
                            .toList())
                        .toList());
        }

        float[] scores(Set<String> words, float[] vector, Weights weights) {
            var scores = byPieces.scores(pieces.features(words));
            var meant = byMeaning.scores(Features.of(vector));
            for (int label = 0; label < scores.length; label++) {
                scores[label] += weights.meaning * meant[label];
                if (weights.neighbours > 0) {
                    scores[label] += weights.neighbours * likeness(vector, examples.get(label));
                }
            }
            return scores;
        }

        double nearest(float[] vector) {
            return examples.stream()
                .flatMap(List::stream)
                .mapToDouble(example -> cosine(vector, example))
                .max()
                .orElse(0);
        }

        /** The mean cosine of the nearest few. */
        private static float likeness(float[] vector, List<float[]> examples) {
            return (float) examples.stream()
                .map(example -> cosine(vector, example))
                .sorted(Comparator.reverseOrder())
                .limit(NEIGHBOURS)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        }

        private static double cosine(float[] one, float[] other) {
            double product = 0;
            for (int i = 0; i < one.length; i++) {
                product += one[i] * other[i];
            }
            return product;
        }

    }

}
