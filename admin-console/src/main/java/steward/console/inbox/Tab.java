package steward.console.inbox;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The parts of the queue, in the order of the page. */
enum Tab {

    /** Nobody has taken it on yet. */
    WAITING,
    /** Mine to answer for. */
    MINE,
    /** Everything open on the site, what the bot is handling included. */
    TEAM,
    /** A promise is broken. */
    OVERDUE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tab of(@Nullable String label) {
        return Arrays.stream(values()).filter(tab -> tab.label().equals(label)).findFirst().orElse(WAITING);
    }

}
