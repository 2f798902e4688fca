package steward.bot.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A linear classifier: labels get shares that sum to one. Fitted by gradient descent in
 * an order that depends on nothing but the examples, so the same examples give the same
 * answers.
 */
final class Softmax {

    private static final int ROUNDS = 30;

    private static final float SLOWING = 0.15f;

    private static final float NEGLIGIBLE = 1e-4f;

    private final float[][] weights;

    private final int labels;

    private Softmax(int size, int labels) {
        weights = new float[size][labels];
        this.labels = labels;
    }

    /**
     * @param size how many numbers a text can have
     * @param rate how far one example moves the weights at first
     */
    static Softmax fit(List<Features> texts, int[] label, int labels, int size, float rate) {
        var fitted = new Softmax(size, labels);
        var order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        var random = new Random(texts.size());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int example : order) {
                fitted.learn(texts.get(example), label[example], rate / (1 + SLOWING * round));
            }
        }
        return fitted;
    }

    float[] shares(Features text) {
        var scores = new float[labels];
        for (int i = 0; i < text.index().length; i++) {
            var row = weights[text.index()[i]];
            for (int label = 0; label < labels; label++) {
                scores[label] += row[label] * text.value()[i];
            }
        }
        return normalised(scores);
    }

    private void learn(Features text, int label, float rate) {
        var error = shares(text);
        error[label] -= 1;
        for (int i = 0; i < text.index().length; i++) {
            var row = weights[text.index()[i]];
            var step = rate * text.value()[i];
            for (int other = 0; Math.abs(step) > NEGLIGIBLE && other < labels; other++) {
                row[other] -= step * error[other];
            }
        }
    }

    private static float[] normalised(float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

}
