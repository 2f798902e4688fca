package steward.bot.ticket;

/** Two tickets cannot be merged in this way; the message says why. */
public final class MergeRefused extends RuntimeException {

    private final boolean never;

    private MergeRefused(String reason, boolean never) {
        super(reason);
        this.never = never;
    }

    /** Whatever becomes of the tickets, it cannot be done. */
    static MergeRefused never(String reason) {
        return new MergeRefused(reason, true);
    }

    /** As the tickets stand now, it cannot be done. */
    static MergeRefused now(String reason) {
        return new MergeRefused(reason, false);
    }

    public boolean isNever() {
        return never;
    }

}
