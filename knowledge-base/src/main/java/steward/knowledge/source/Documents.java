package steward.knowledge.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import steward.knowledge.source.Version.Facts;
import steward.knowledge.source.Version.Texts;

/**
 * The guideline documents in all their versions. Every change that passages depend on
 * gives its document a new, larger revision.
 */
public interface Documents {

    /** The revision of the latest change. */
    long revision();

    /** Tells these documents from those of any other hub. */
    String hub();

    /** Every document in the order of its latest change. */
    default List<Document> all() {
        return changedSince(0);
    }

    /** The documents of a larger revision, smallest first. */
    List<Document> changedSince(long revision);

    Optional<Document> find(String id);

    Optional<Texts> texts(String id, int number);

    /**
     * Adds a version that was read, in force at once: what it replaces is retired when it
     * begins to be effective. A version that is the newest already is not added again.
     */
    void add(Arrival arrival, Reading reading);

    /** Adds a version that cannot be read; what it should have replaced is retired. */
    void addUnreadable(Arrival arrival, String readWith, String reason);

    /** Notes what a version that waited says. */
    void read(String id, int number, Reading reading);

    /** Notes why a version that waited cannot be read. */
    void unreadable(String id, int number, String readWith, String reason);

    /** Notes that a version was read again and says the same. */
    void unchanged(String id, int number, String hash, String readWith);

    /** Makes a version a draft, puts it in force or retires it, for a staff member. */
    void change(String id, int number, VersionState state, String by, Instant now);

    /** Puts a version in force again whose file came back. */
    void back(String id, int number, Instant now);

    /** Retires every version of a document whose file is gone. */
    void gone(String id);

    /** Retires every version of a document, for a staff member. */
    void retire(String id, String by);

    /**
     * A version as it was read.
     *
     * @param readWith the version of the readers and cleaners
     */
    record Reading(Facts facts, Texts texts, String mediaType, String readWith) {
    }

}
