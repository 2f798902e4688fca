package steward.knowledge.source;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that becomes a version of a document, or a new document.
 *
 * @param property null for a document that holds everywhere, or to leave it as it is
 * @param state the version's own once it was read
 * @param hash of its bytes
 * @param by the staff member who uploaded it
 */
public record Arrival(String documentId, String file, Origin origin, @Nullable String property, VersionState state,
        Effective effective, String hash, @Nullable String by, Instant at) {

    /** A file of a source that is followed. */
    public static Arrival followed(SourceFile file, String hash, Instant at) {
        return new Arrival(file.id(), file.name(), file.titled() ? Origin.HANDBOOK : Origin.FOLDER, null,
                VersionState.IN_FORCE, Effective.ALWAYS, hash, null, at);
    }

    Arrival withHash(String ofBytes) {
        return new Arrival(documentId, file, origin, property, state, effective, ofBytes, by, at);
    }

}
