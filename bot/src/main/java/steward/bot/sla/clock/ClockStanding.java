package steward.bot.sla.clock;

/** How a clock that has not been ended stands. */
public enum ClockStanding {

    ON_TRACK("onTrack"),
    /** Three quarters of the running time are used. */
    AT_RISK("atRisk"),
    /** After the due instant. */
    OVERDUE("overdue"),
    /** Stopped until further notice, so that nobody can say when it is due. */
    PAUSED("paused");

    private final String label;

    ClockStanding(String label) {
        this.label = label;
    }

    /** The word evaluation files use. */
    public String label() {
        return label;
    }

}
