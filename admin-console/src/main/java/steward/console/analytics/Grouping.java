package steward.console.analytics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a figure is split. */
public enum Grouping {

    WEEK("w.first_day"), CATEGORY("t.category"), BUILDING("t.building"), KIND("t.kind"), URGENCY("t.urgency"),
    CHANNEL("t.channel"), QUEUE("t.queue");

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
        return Arrays.stream(values()).filter(grouping -> grouping.label().equals(label)).findFirst();
    }

}
