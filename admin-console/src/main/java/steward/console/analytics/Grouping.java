package steward.console.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what a figure is split. */
public enum Grouping {

    WEEK("w.first_day"), CATEGORY("t.category"), BUILDING("t.building"), KIND("t.kind"), URGENCY("t.urgency"),
    CHANNEL("t.channel"), QUEUE("t.queue");

    static final List<Grouping> ALL = List.of(values());

    private final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** The word of the public contract, such as {@code week}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> of(String label) {
        return ALL.stream().filter(grouping -> grouping.label().equals(label)).findFirst();
    }

}
