package steward.bot.sla;

import java.util.Locale;

/** How a ticket stands against one promise. */
public enum SlaStanding {

    ON_TRACK,
    /** Three quarters of the time are used. */
    AT_RISK,
    /** Stopped for a while, with a reason. */
    PAUSED, MET,
    /** The ticket ended without it: nobody waits for it any more. */
    STOPPED,
    /** Past due, also when it was met late. */
    OVERDUE;

    /** The word of the public contract, such as {@code at_risk}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
