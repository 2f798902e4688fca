package steward.bot.sla;

import java.util.Locale;

/** What staff are told about a ticket beside its promises. */
public enum TicketNews {

    /** The resident asks where it stays. */
    URGED,
    /** Reopened for the second time, or more. */
    REOPENED_AGAIN;

    /** The word of the API, such as {@code reopened_again}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
