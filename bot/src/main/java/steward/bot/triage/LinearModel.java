package steward.bot.triage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * A linear classifier: a score for every label, above zero where it holds. The weights
 * take eight bits each.
 */
final class LinearModel {

    private static final double EXACTNESS = 0.01;

    private static final double LARGEST = 127;

    private final int labels;

    private final float[] units;

    /** A row of labels for each number of a text, and a last one that always counts. */
    private final byte[][] rows;

    private LinearModel(int labels, float[] units, byte[][] rows) {
        this.labels = labels;
        this.units = units;
        this.rows = rows;
    }

    /**
     * Fits one classifier for each label against the others.
     * @param size how many numbers a text can have
     * @param cost how much one wrong example weighs against large weights
     */
    static LinearModel fit(List<Features> texts, int[] label, int labels, int size, double cost) {
        var problem = new Problem();
        problem.l = texts.size();
        problem.n = size + 1;
        problem.x = texts.stream().map(text -> nodes(text, size)).toArray(Feature[][]::new);
        problem.y = java.util.Arrays.stream(label).asDoubleStream().toArray();
        Linear.disableDebugOutput();
        Linear.resetRandom();
        var fitted = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, EXACTNESS));
        return of(fitted, labels, size + 1);
    }

    float[] scores(Features text) {
        var scores = new float[labels];
        add(scores, rows.length - 1, 1);
        for (int i = 0; i < text.index().length; i++) {
            add(scores, text.index()[i], text.value()[i]);
        }
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        out.writeInt(rows.length);
        for (int i = 0; i < rows.length; i++) {
            out.writeFloat(units[i]);
            out.write(rows[i]);
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        int labels = in.readInt();
        var rows = new byte[in.readInt()][];
        var units = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            units[i] = in.readFloat();
            rows[i] = in.readNBytes(labels);
        }
        return new LinearModel(labels, units, rows);
    }

    private void add(float[] scores, int row, float value) {
        float factor = units[row] * value;
        var weights = rows[row];
        for (int label = 0; label < labels; label++) {
            scores[label] += factor * weights[label];
        }
    }

    private static Feature[] nodes(Features text, int size) {
        var nodes = new Feature[text.index().length + 1];
        for (int i = 0; i < text.index().length; i++) {
            nodes[i] = new FeatureNode(text.index()[i] + 1, text.value()[i]);
        }
        nodes[text.index().length] = new FeatureNode(size + 1, 1);
        return nodes;
    }

    private static LinearModel of(Model fitted, int labels, int size) {
        var units = new float[size];
        var rows = new byte[size][labels];
        var learned = fitted.getFeatureWeights();
        for (int i = 0; i < size; i++) {
            var weights = weights(fitted.getLabels(), learned, i, labels);
            double most = java.util.Arrays.stream(weights).map(Math::abs).max().orElse(0);
            units[i] = (float) (most / LARGEST);
            for (int label = 0; label < labels && most > 0; label++) {
                rows[i][label] = (byte) Math.round(weights[label] / most * LARGEST);
            }
        }
        return new LinearModel(labels, units, rows);
    }

    /** Of two labels the library keeps one column; the other is its opposite. */
    private static double[] weights(int[] known, double[] learned, int number, int labels) {
        int columns = known.length == 2 ? 1 : known.length;
        var weights = new double[labels];
        for (int column = 0; column < columns; column++) {
            weights[known[column]] = learned[number * columns + column];
        }
        if (columns == 1) {
            weights[known[1]] = -weights[known[0]];
        }
        return weights;
    }

}
