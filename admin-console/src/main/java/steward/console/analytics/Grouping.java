package steward.console.analytics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what a figure is split. */
public enum Grouping {

    WEEK(""), CATEGORY("t.category"), BUILDING("t.building"), KIND("t.kind"), URGENCY("t.urgency"),
    CHANNEL("t.channel"), QUEUE("t.queue");

    static final List<Grouping> ALL = List.of(values());

    private final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    /** What the groups are told apart by; weeks go by the time the population has. */
    String sql(TicketFilter filter, Population population) {
        return this == WEEK ? week(filter.period(), population.time()) : sql;
    }

    // A case rather than a join: every ticket is in one week, and weeks may differ by an
    // hour.
    private static String week(Period period, String time) {
        var weeks = period.weeks()
            .stream()
            .map(week -> "when %s < %s then '%s'".formatted(time, literal(week.to()), week.first()))
            .collect(Collectors.joining(" "));
        return "case when " + time + " < " + literal(period.from()) + " then null " + weeks + " end";
    }

    private static String literal(Instant instant) {
        return "timestamp with time zone '" + instant.atOffset(ZoneOffset.UTC) + "'";
    }

    /** The word of the public contract, such as {@code week}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> of(String label) {
        return ALL.stream().filter(grouping -> grouping.label().equals(label)).findFirst();
    }

}
