package steward.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long things took. */
final class Latencies {

    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /** The time that so many per cent did not exceed, in milliseconds. */
    double percentileMs(int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1)) / 1e6;
    }

    /** How many one thread does in a second. */
    double perSecond() {
        return nanos.size() / (nanos.stream().mapToLong(Long::longValue).sum() / 1e9);
    }

    @Override
    public String toString() {
        return nanos.isEmpty() ? "none"
                : String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", percentileMs(50), percentileMs(99));
    }

}
