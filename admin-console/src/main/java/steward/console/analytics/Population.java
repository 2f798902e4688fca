package steward.console.analytics;

/**
 * Which tickets a figure counts. Each condition reads the ticket {@code t}, its respond
 * clock {@code r} and the period {@code :from}, {@code :to}; the end of a period that is
 * not over is now.
 */
enum Population {

    /** Received in the period. */
    RECEIVED("t.received_at", "t.received_at >= :from and t.received_at < :to"),

    /** Received in the period and spoken about by a person since. */
    CONTACTED("t.received_at", "t.received_at >= :from and t.received_at < :to and t.first_contact_at is not null"),

    /** Due for a first response in the period. */
    RESPONSE_DUE("r.due_at", "r.due_at >= :from and r.due_at < :to"),

    /** Open at the end of the period, whenever received. */
    OPEN("t.received_at", "t.received_at <= :to and (t.closed_at is null or t.closed_at > :to)"),

    /** With a promise that was past due and not met at the end of the period. */
    OVERDUE("t.received_at", """
            exists (select 1 from sla_clock c where c.ticket_number = t.number
                and c.due_at < :to and (c.met_at is null or c.met_at > :to)
                and (c.stopped_at is null or c.stopped_at > :to))""");

    private final String time;

    private final String condition;

    Population(String time, String condition) {
        this.time = time;
        this.condition = condition;
    }

    /** The time by which a ticket belongs to a week. */
    String time() {
        return time;
    }

    String condition() {
        return condition;
    }

}
