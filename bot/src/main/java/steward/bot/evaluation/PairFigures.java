package steward.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often two things that belong together were put together, over all pairs.
 *
 * @see <a href=
 * "https://nlp.stanford.edu/IR-book/html/htmledition/evaluation-of-clustering-1.html">Manning
 * et al., Introduction to Information Retrieval, 16.3</a>
 */
final class PairFigures {

    private final List<String> right = new ArrayList<>();

    private final List<String> found = new ArrayList<>();

    private long together;

    private long wanted;

    private long both;

    void add(String right, String found) {
        for (int i = 0; i < this.right.size(); i++) {
            boolean sameRight = this.right.get(i).equals(right);
            boolean sameFound = this.found.get(i).equals(found);
            wanted += sameRight ? 1 : 0;
            together += sameFound ? 1 : 0;
            both += sameRight && sameFound ? 1 : 0;
        }
        this.right.add(right);
        this.found.add(found);
    }

    boolean isEmpty() {
        return right.isEmpty();
    }

    /** 1 where nothing was put together. */
    double precision() {
        return together == 0 ? 1 : (double) both / together;
    }

    /** 1 where nothing belongs together. */
    double recall() {
        return wanted == 0 ? 1 : (double) both / wanted;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "pair precision %.3f  recall %.3f  F1 %.3f  (%d reports with a known incident)", precision(), recall(),
                f1(), right.size());
    }

}
