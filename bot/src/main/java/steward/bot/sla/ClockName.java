package steward.bot.sla;

/** The four promises a ticket is timed against. */
public enum ClockName {

    /**
     * Until a person first contacts the resident about the ticket; receipts never end it.
     */
    RESPOND("respond"),
    /** Until someone checks in at the place. */
    ON_SITE("onSite"),
    /** Until the work is done, with proof. */
    RESOLVE("resolve"),
    /** Until the resident knows the result. */
    REPORT_BACK("reportBack");

    private final String label;

    ClockName(String label) {
        this.label = label;
    }

    /** The word of the public contract. */
    public String label() {
        return label;
    }

}
