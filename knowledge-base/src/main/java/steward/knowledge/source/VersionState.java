package steward.knowledge.source;

import java.util.Locale;

/** Whether the bot may answer from a version. */
public enum VersionState {

    /** Read and indexed, not answered from yet. */
    DRAFT,

    /** Answered from while it is effective. */
    IN_FORCE,

    /** Only read where it was cited. */
    RETIRED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a label.
     * @throws IllegalArgumentException when there is no such state
     */
    public static VersionState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

}
