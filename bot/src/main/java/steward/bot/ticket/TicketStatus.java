package steward.bot.ticket;

/** Where a ticket stands, in the order of its life. */
public enum TicketStatus {

    RECEIVED, ACCEPTED, ON_SITE, RESOLVED, REPORTED_BACK, CLOSED,
    /** The resident does not want it any more. */
    WITHDRAWN,
    /** Another ticket is worked on in its place. */
    MERGED;

    public boolean isOpen() {
        return compareTo(CLOSED) < 0;
    }

}
