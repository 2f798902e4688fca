package steward.bot.sla;

import java.util.Locale;

/** What a paused clock waits for. */
public enum PauseReason {

    WAITING_RESIDENT, WAITING_PARTS, WAITING_DEVELOPER,
    /** For the next hours in which homes are visited. */
    VISITING_WINDOW;

    /** The word of the public contract, such as {@code waiting_parts}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
