package steward.bot.incident;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * Whether two reports are of one fault: a weight for each of their {@link PairFeatures}.
 */
final class PairModel {

    private static final double COST = 0.05;

    private static final double EXACTNESS = 0.001;

    /** Most pairs are of two faults; each counts as much less. */
    private static final double[] WEIGHTS = { 1, 2.5 };

    private static final int ONE = 1;

    private static final int TWO = 2;

    /** No number is stretched more than this. */
    private static final double LEAST_SPREAD = 0.05;

    /** The last one always counts. */
    private final float[] weights;

    private PairModel(float[] weights) {
        this.weights = weights;
    }

    /** Joins nothing. */
    static PairModel none() {
        return new PairModel(new float[PairFeatures.SIZE + 1]);
    }

    /** Pairs and whether each is of one fault. */
    static PairModel fit(List<float[]> pairs, List<Boolean> ofOneFault) {
        int size = pairs.getFirst().length;
        var spread = spread(pairs, size);
        var problem = new Problem();
        problem.l = pairs.size();
        problem.n = size + 1;
        problem.x = pairs.stream().map(pair -> nodes(pair, spread)).toArray(Feature[][]::new);
        problem.y = ofOneFault.stream().mapToDouble(one -> one ? ONE : TWO).toArray();
        Linear.disableDebugOutput();
        Linear.resetRandom();
        var parameter = new Parameter(SolverType.L2R_LR, COST, EXACTNESS);
        parameter.setWeights(WEIGHTS, new int[] { ONE, TWO });
        var fitted = Linear.train(problem, parameter);
        float sign = fitted.getLabels()[0] == ONE ? 1 : -1;
        var weights = new float[size + 1];
        for (int i = 0; i <= size; i++) {
            weights[i] = sign * (float) (fitted.getFeatureWeights()[i] / (i < size ? spread[i] : 1));
        }
        return new PairModel(weights);
    }

    /** Above zero where the reports are rather of one fault. */
    double score(float[] pair) {
        double score = weights[pair.length];
        for (int i = 0; i < pair.length; i++) {
            score += weights[i] * pair[i];
        }
        return score;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
    }

    static PairModel read(DataInputStream in) throws IOException {
        if (in.readInt() != PairFeatures.SIZE + 1) {
            throw new StreamCorruptedException();
        }
        var weights = new float[PairFeatures.SIZE + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        return new PairModel(weights);
    }

    private static double[] spread(List<float[]> pairs, int size) {
        var spread = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            double squares = 0;
            for (var pair : pairs) {
                sum += pair[i];
                squares += pair[i] * pair[i];
            }
            double mean = sum / pairs.size();
            spread[i] = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, squares / pairs.size() - mean * mean)));
        }
        return spread;
    }

    private static Feature[] nodes(float[] pair, double[] spread) {
        var nodes = new ArrayList<Feature>();
        for (int i = 0; i < pair.length; i++) {
            if (pair[i] != 0) {
                nodes.add(new FeatureNode(i + 1, pair[i] / spread[i]));
            }
        }
        nodes.add(new FeatureNode(pair.length + 1, 1));
        return nodes.toArray(Feature[]::new);
    }

}
