package steward.bot.ticket;

/**
 * Where the history of a ticket is no longer what was written.
 *
 * @param entry the place of the first entry that is wrong, from 1
 */
public record BrokenHistory(String ticketNumber, int entry, Flaw flaw) {

    /** What is wrong with it. */
    public enum Flaw {

        CHANGED, MISSING,
        /** It is there, but the ticket ended before it. */
        ADDED

    }

}
