package steward.console.analytics;

import java.util.List;
import java.util.Optional;

/**
 * A figure managers steer by: what it counts, how, and in which unit. Percentiles are by
 * nearest rank throughout: of n values in ascending order, the one at place ⌈p·n⌉.
 *
 * @param key its name in addresses and in the public contract
 * @param section the section of the service handbook that promises the figure or its
 * target
 */
public record Metric(String key, Unit unit, Population population, Measure measure, String section) {

    public static final Metric NEW_TICKETS = new Metric("newTickets", Unit.TICKETS, Population.RECEIVED, Measure.COUNT,
            "13.11");

    public static final Metric RESPONSE_MEDIAN = new Metric("firstResponseMedian", Unit.MINUTES, Population.CONTACTED,
            Measure.MEDIAN_RESPONSE, "3.3");

    public static final Metric RESPONSE_P90 = new Metric("firstResponseP90", Unit.MINUTES, Population.CONTACTED,
            Measure.P90_RESPONSE, "3.3");

    public static final Metric RESPONDED_IN_TIME = new Metric("respondedInTime", Unit.PERCENT, Population.RESPONSE_DUE,
            Measure.RESPONDED_IN_TIME, "3.5");

    public static final Metric OPEN = new Metric("open", Unit.TICKETS, Population.OPEN, Measure.COUNT, "4.8");

    public static final Metric OVERDUE = new Metric("overdue", Unit.TICKETS, Population.OVERDUE, Measure.COUNT, "3.5");

    /** In the order they are shown. */
    public static final List<Metric> ALL = List.of(NEW_TICKETS, RESPONSE_MEDIAN, RESPONSE_P90, RESPONDED_IN_TIME, OPEN,
            OVERDUE);

    public static Optional<Metric> of(String key) {
        return ALL.stream().filter(metric -> metric.key().equals(key)).findFirst();
    }

    /** The message that defines it in words. */
    public String definition() {
        return "metric." + key + ".definition";
    }

    /** Whether the figure is its own count. */
    boolean isCount() {
        return measure == Measure.COUNT;
    }

}
