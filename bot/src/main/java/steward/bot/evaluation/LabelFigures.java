package steward.bot.evaluation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How well sets of labels were found. */
final class LabelFigures {

    private int sets;

    private int equal;

    private final Counts all = new Counts();

    private final Map<String, Counts> byLabel = new TreeMap<>();

    void add(Set<String> right, Set<String> found) {
        sets++;
        equal += right.equals(found) ? 1 : 0;
        right.forEach(label -> {
            counts(label).expected++;
            all.expected++;
        });
        found.forEach(label -> {
            boolean hit = right.contains(label);
            counts(label).found++;
            all.found++;
            counts(label).hit += hit ? 1 : 0;
            all.hit += hit ? 1 : 0;
        });
    }

    /** The share of messages whose labels are all right and none too many. */
    double accuracy() {
        return sets == 0 ? 0 : (double) equal / sets;
    }

    double micro() {
        return all.f1();
    }

    double macro() {
        return byLabel.values()
            .stream()
            .filter(counts -> counts.expected > 0)
            .mapToDouble(Counts::f1)
            .average()
            .orElse(0);
    }

    private Counts counts(String label) {
        return byLabel.computeIfAbsent(label, _ -> new Counts());
    }

    private static final class Counts {

        private int expected;

        private int found;

        private int hit;

        private double f1() {
            return expected + found == 0 ? 0 : 2.0 * hit / (expected + found);
        }

    }

}
