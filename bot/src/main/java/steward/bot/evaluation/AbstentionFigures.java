package steward.bot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well the confidence of answers tells questions with an answer from those without.
 */
final class AbstentionFigures {

    private static final double KEPT = 0.95;

    private final List<Judged> all = new ArrayList<>();

    private record Judged(boolean answerable, boolean answered, double confidence) {
    }

    void add(boolean answerable, boolean answered, double confidence) {
        all.add(new Judged(answerable, answered, confidence));
    }

    /**
     * How likely an answerable question gets more confidence than an unanswerable one.
     */
    double auc() {
        double better = 0;
        var yes = confidences(true);
        var no = confidences(false);
        for (double one : yes) {
            for (double other : no) {
                better += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return better / (yes.size() * (double) no.size());
    }

    /**
     * The share of unanswerable questions below the confidence that 95 % of the
     * answerable ones reach.
     */
    double rejectedAtKept() {
        var yes = confidences(true);
        double threshold = yes.get((int) Math.ceil(KEPT * yes.size()) - 1);
        return share(confidences(false).stream().filter(each -> each < threshold).count(), false);
    }

    /** The share of answerable questions that were answered. */
    double kept() {
        return share(all.stream().filter(each -> each.answerable && each.answered).count(), true);
    }

    /** The share of unanswerable questions that were not answered. */
    double rejected() {
        return share(all.stream().filter(each -> !each.answerable && !each.answered).count(), false);
    }

    boolean isMeasurable() {
        return all.stream().map(Judged::answerable).distinct().count() == 2;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "abstention: AUC %.3f; rejected at 95 %% kept: %.3f; as it answers: kept %.3f, rejected %.3f", auc(),
                rejectedAtKept(), kept(), rejected());
    }

    /** Highest first. */
    private List<Double> confidences(boolean answerable) {
        return all.stream()
            .filter(each -> each.answerable == answerable)
            .map(Judged::confidence)
            .sorted(Comparator.reverseOrder())
            .toList();
    }

    private double share(long count, boolean answerable) {
        return (double) count / all.stream().filter(each -> each.answerable == answerable).count();
    }

}
