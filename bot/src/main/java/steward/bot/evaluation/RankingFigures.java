package steward.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How high the passages that answer were ranked, over many questions. */
final class RankingFigures {

    static final int DEPTH = 10;

    private static final int[] CUTS = { 1, 3, 5, DEPTH };

    private final List<List<Integer>> ranks = new ArrayList<>();

    private double gain;

    /**
     * Adds a question.
     * @param found places, from 1, at which a gold passage came up for the first time
     * @param gold how many there are
     */
    void add(List<Integer> found, int gold) {
        ranks.add(found.stream().sorted().toList());
        double best = 0;
        for (int place = 1; place <= Math.min(gold, DEPTH); place++) {
            best += discounted(place);
        }
        gain += found.stream().mapToDouble(RankingFigures::discounted).sum() / best;
    }

    int questions() {
        return ranks.size();
    }

    /** The share of questions with a gold passage among the first so many. */
    double hitAt(int cut) {
        return share(ranks.stream().filter(found -> !found.isEmpty() && found.getFirst() <= cut).count());
    }

    /** Mean of one divided by the first place, to the tenth place. */
    double mrr() {
        return share(ranks.stream().mapToDouble(found -> found.isEmpty() ? 0 : 1.0 / found.getFirst()).sum());
    }

    /** Normalised discounted cumulative gain, to the tenth place. */
    double ndcg() {
        return share(gain);
    }

    static String header() {
        return "%-10s %5s %6s %6s %6s %6s %7s %8s".formatted("language", "n", "hit@1", "hit@3", "hit@5", "hit@10",
                "MRR@10", "nDCG@10");
    }

    String row(String label) {
        var row = new StringBuilder("%-10s %5d".formatted(label, questions()));
        for (int cut : CUTS) {
            row.append(String.format(Locale.ROOT, " %6.3f", hitAt(cut)));
        }
        return row.append(String.format(Locale.ROOT, " %7.3f %8.3f", mrr(), ndcg())).toString();
    }

    private double share(double sum) {
        return ranks.isEmpty() ? 0 : sum / ranks.size();
    }

    private static double discounted(int place) {
        return Math.log(2) / Math.log(place + 1.0);
    }

}
