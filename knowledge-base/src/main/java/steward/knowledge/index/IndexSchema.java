package steward.knowledge.index;

import steward.knowledge.chunk.Chunks;
import steward.knowledge.clean.Cleaning;

/** What the fields of the index are called, and which form of it this code reads. */
public final class IndexSchema {

    /** An index of another version is built anew. */
    public static final String VERSION = "1." + Cleaning.VERSION + "." + Chunks.VERSION;

    public static final String ID = "id";

    /** Id of the document. */
    public static final String DOCUMENT = "document";

    public static final String DOCUMENT_HASH = "hash";

    /** What a citation calls the document. */
    public static final String NAME = "name";

    public static final String LANGUAGE = "language";

    /** {@code zh} for both scripts, or {@code en}. */
    public static final String FAMILY = "family";

    public static final String SECTION = "section";

    public static final String HEADING = "heading";

    public static final String CHAPTER = "chapter";

    public static final String TEXT = "text";

    /** Searchable: heading and text. */
    public static final String TERMS = "terms";

    /** Stored with {@code 1} once the passage has its vector. */
    public static final String VECTORED = "vectored";

    private static final String VECTOR = "vector_";

    private IndexSchema() {
    }

    /** The models' vectors differ in length, so each family has its own field. */
    public static String vectorField(String family) {
        return VECTOR + family;
    }

}
