package steward.console.analytics;

/**
 * How one number is made of the tickets counted: what is asked of each ticket, as
 * {@code x}, and what is made of all answers. A percentile also needs the {@code place}
 * of each answer among the {@code total} of its group.
 */
enum Measure {

    COUNT("0", "count(*)"),

    MEDIAN_RESPONSE("extract(epoch from (t.first_contact_at - t.received_at))", percentile("0.5")),

    P90_RESPONSE("extract(epoch from (t.first_contact_at - t.received_at))", percentile("0.9")),

    RESPONDED_IN_TIME("case when r.met_at <= r.due_at then 1 else 0 end", "100.0 * sum(x) / count(*)");

    private final String ofTicket;

    private final String ofAll;

    Measure(String ofTicket, String ofAll) {
        this.ofTicket = ofTicket;
        this.ofAll = ofAll;
    }

    String ofTicket() {
        return ofTicket;
    }

    String ofAll() {
        return ofAll;
    }

    /** Whether the tickets have to be put in order first, which costs a sort. */
    boolean needsOrder() {
        return this == MEDIAN_RESPONSE || this == P90_RESPONSE;
    }

    // Nearest rank, spelled out: percentile_disc means something else in H2 than in
    // PostgreSQL.
    private static String percentile(String share) {
        return "min(case when place >= " + share + " * total then x end) / 60.0";
    }

}
