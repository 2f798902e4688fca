package steward.console.analytics;

/**
 * How one number is made of the tickets counted. Each ticket comes with the
 * {@code seconds} to its first response, its {@code place} by them, the {@code total} of
 * its group, and whether it was answered {@code in_time}.
 */
enum Measure {

    COUNT("count(*)"),

    MEDIAN_RESPONSE(percentile("0.5")),

    P90_RESPONSE(percentile("0.9")),

    RESPONDED_IN_TIME("100.0 * sum(in_time) / count(*)");

    private final String sql;

    Measure(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Whether the tickets have to be put in order first, which costs a sort. */
    boolean needsOrder() {
        return this == MEDIAN_RESPONSE || this == P90_RESPONSE;
    }

    // Nearest rank, spelled out: percentile_disc means something else in H2 than in
    // PostgreSQL.
    private static String percentile(String share) {
        return "min(case when place >= " + share + " * total then seconds end) / 60.0";
    }

}
