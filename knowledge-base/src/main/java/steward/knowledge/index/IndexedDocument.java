package steward.knowledge.index;

import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.knowledge.chunk.Chunk;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Language;
import steward.knowledge.source.VersionState;

/**
 * A document as it goes into the index.
 *
 * @param name what a citation calls it
 * @param property the property it is limited to
 * @param versions those that may be answered from, now or later
 */
public record IndexedDocument(String id, String name, @Nullable String property, List<IndexedVersion> versions) {

    /** The name of what can be searched together: both Chinese scripts, or English. */
    public static String family(Language language) {
        return language.isChinese() ? "zh" : "en";
    }

    /** One version and its passages. */
    public record IndexedVersion(int number, VersionState state, Effective effective, Language language,
            List<Chunk> chunks) {
    }

}
