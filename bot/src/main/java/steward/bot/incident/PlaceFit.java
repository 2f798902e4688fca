package steward.bot.incident;

/** How the places of two reports go together. */
public enum PlaceFit {

    /** Two places: two faults. */
    CLASH,
    /** Nothing says so, nothing speaks against it. */
    UNKNOWN,
    /** The same building or unit. */
    NEAR,
    /** The same lift, spot, riser or source. */
    SAME

}
