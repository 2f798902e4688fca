package steward.console.analytics;

import java.util.Locale;

/** What a figure is measured in. */
public enum Unit {

    TICKETS, MINUTES, PERCENT;

    /** The word of the public contract, such as {@code minutes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
