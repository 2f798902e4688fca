package steward.bot.evaluation;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which label was found where which was right. */
final class Confusion {

    private static final String NONE = "none";

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /** A label found counts for itself; one found in error for every label missed. */
    void add(Set<String> right, Set<String> found) {
        var missed = without(right, found);
        var added = without(found, right);
        right.stream().filter(found::contains).forEach(label -> count(label, label));
        missed.forEach(label -> orNone(added).forEach(other -> count(label, other)));
        if (missed.isEmpty()) {
            added.forEach(other -> count(NONE, other));
        }
    }

    /** A line for each pair that occurred: right, found, how often. */
    void print(PrintWriter out) {
        out.println("right\tfound\tcount");
        counts.forEach((right, row) -> row.forEach((found, count) -> out.printf("%s\t%s\t%d%n", right, found, count)));
    }

    private void count(String right, String found) {
        counts.computeIfAbsent(right, _ -> new TreeMap<>()).merge(found, 1, Integer::sum);
    }

    private static Set<String> orNone(Set<String> labels) {
        return labels.isEmpty() ? Set.of(NONE) : labels;
    }

    private static Set<String> without(Set<String> labels, Set<String> others) {
        var rest = new TreeSet<>(labels);
        rest.removeAll(others);
        return rest;
    }

}
