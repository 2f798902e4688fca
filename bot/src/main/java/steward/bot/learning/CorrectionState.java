package steward.bot.learning;

/** Whether a correction may be learned from. */
public enum CorrectionState {

    /** Nobody has reviewed it. */
    OPEN,

    ACCEPTED,

    REJECTED

}
