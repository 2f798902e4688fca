package steward.bot.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * A linear classifier: a score for every label, above zero where it holds. The weights
 * take eight bits each.
 */
public final class LinearModel {

    private static final double EXACTNESS = 0.01;

    private static final double LARGEST = 127;

    private static final double HAS = 1;

    private static final double HAS_NOT = -1;

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
     * Fits one classifier for each label: the texts that have it against all others.
     * @param labelled the labels of each text
     * @param size how many numbers a text can have
     * @param cost how much one wrong example weighs against large weights
     */
    public static LinearModel fit(List<Features> texts, List<Set<Integer>> labelled, int labels, int size,
            double cost) {
        var problem = new Problem();
        problem.l = texts.size();
        problem.n = size + 1;
        problem.x = texts.stream().map(text -> nodes(text, size)).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
        var weights = new double[labels][];
        for (int label = 0; label < labels; label++) {
            int one = label;
            problem.y = labelled.stream().mapToDouble(own -> own.contains(one) ? HAS : HAS_NOT).toArray();
            weights[label] = fit(problem, cost);
        }
        return of(weights, size + 1);
    }

    /** The weights of one label; none of the texts has it: all zero. */
    private static double[] fit(Problem problem, double cost) {
        if (Arrays.stream(problem.y).noneMatch(y -> y == HAS)) {
            return new double[problem.n];
        }
        Linear.resetRandom();
        var fitted = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, EXACTNESS));
        double sign = fitted.getLabels()[0] == (int) HAS ? 1 : -1;
        return Arrays.stream(fitted.getFeatureWeights()).map(weight -> sign * weight).toArray();
    }

    public float[] scores(Features text) {
        var scores = new float[labels];
        add(scores, rows.length - 1, 1);
        for (int i = 0; i < text.index().length; i++) {
            add(scores, text.index()[i], text.value()[i]);
        }
        return scores;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        out.writeInt(rows.length);
        for (int i = 0; i < rows.length; i++) {
            out.writeFloat(units[i]);
            out.write(rows[i]);
        }
    }

    /**
     * @param in knows how much is left to read
     * @param labels how many it must have
     */
    public static LinearModel read(DataInputStream in, int labels) throws IOException {
        if (in.readInt() != labels) {
            throw new StreamCorruptedException();
        }
        int size = in.readInt();
        if (size < 1 || size > in.available()) {
            throw new StreamCorruptedException();
        }
        var rows = new byte[size][labels];
        var units = new float[size];
        for (int i = 0; i < size; i++) {
            units[i] = in.readFloat();
            in.readFully(rows[i]);
        }
        return new LinearModel(labels, units, rows);
    }

    /** Whether it knows texts of so many numbers. */
    public boolean fits(int size) {
        return rows.length == size + 1;
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

    private static LinearModel of(double[][] learned, int size) {
        var units = new float[size];
        var rows = new byte[size][learned.length];
        for (int i = 0; i < size; i++) {
            int number = i;
            double most = Arrays.stream(learned).mapToDouble(weights -> Math.abs(weights[number])).max().orElse(0);
            units[i] = (float) (most / LARGEST);
            for (int label = 0; label < learned.length && most > 0; label++) {
                rows[i][label] = (byte) Math.round(learned[label][i] / most * LARGEST);
            }
        }
        return new LinearModel(learned.length, units, rows);
    }

}
