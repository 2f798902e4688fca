package steward.knowledge.index;

import java.util.List;

import steward.knowledge.chunk.Chunk;
import steward.knowledge.source.Language;

/**
 * A document as it goes into the index.
 *
 * @param name what a citation calls it
 * @param hash of its content
 */
public record IndexedDocument(String id, String name, Language language, String hash, List<Chunk> chunks) {

    /** The name of what can be searched together: both Chinese scripts, or English. */
    public static String family(Language language) {
        return language.isChinese() ? "zh" : "en";
    }

}
