package steward.console.knowledge;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Document;
import steward.knowledge.source.Version;
import steward.knowledge.source.VersionState;

/** Which version of a document counts. */
final class Versions {

    private Versions() {
    }

    /** The one the bot answers from at an instant, or null. */
    static @Nullable Version inForce(Document document, Instant now) {
        return document.versions().stream().filter(version -> isInForce(version, now)).findFirst().orElse(null);
    }

    /**
     * The one to show first: in force, else the newest that was read, else the newest.
     */
    static Version shown(Document document, Instant now) {
        var inForce = inForce(document, now);
        return inForce != null ? inForce
                : document.versions()
                    .stream()
                    .filter(version -> version.facts() != null)
                    .findFirst()
                    .orElseGet(document::newest);
    }

    private static boolean isInForce(Version version, Instant now) {
        var effective = version.effective();
        return version.state() == VersionState.IN_FORCE && version.isIndexed() && effective.startsBy(now)
                && (effective.to() == null || now.isBefore(effective.to()));
    }

}
