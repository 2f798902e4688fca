package steward.knowledge.index;

import steward.knowledge.chunk.Chunks;
import steward.knowledge.clean.Cleaning;

/** What the fields of the index are called, and which form of it this code reads. */
public final class IndexSchema {

    /** Grows when fields change; an index of another form cannot be searched. */
    static final String FORM = "6";

    /** An index of another version is built anew. */
    public static final String VERSION = FORM + "." + Cleaning.VERSION + "." + Chunks.VERSION;

    /** The same as long as the words and their section are, in any version. */
    public static final String ID = "id";

    /** Different for the same words in different versions. */
    public static final String KEY = "key";

    /** Id of the document. */
    public static final String DOCUMENT = "document";

    /** Number of the document's version. */
    public static final String NUMBER = "version";

    /** The property it is limited to; not there when it holds everywhere. */
    public static final String PROPERTY = "property";

    public static final String STATE = "state";

    /** Searchable: family, state and property. */
    static final String SCOPE = "scope";

    /** {@link #YES} where {@link #FROM} and {@link #TO} say when it is effective. */
    static final String LIMITED = "limited";

    /** Milliseconds of the epoch; likewise {@link #TO}, which is exclusive. */
    static final String FROM = "from";

    static final String TO = "to";

    static final String YES = "1";

    static final String NO = "0";

    /** What a citation calls the document. */
    public static final String NAME = "name";

    public static final String LANGUAGE = "language";

    /** {@code zh} for both scripts, or {@code en}. */
    public static final String FAMILY = "family";

    public static final String SECTION = "section";

    public static final String HEADING = "heading";

    public static final String CHAPTER = "chapter";

    public static final String TEXT = "text";

    /** Where the text begins in the clean text of the version; likewise {@link #END}. */
    public static final String START = "start";

    public static final String END = "end";

    /** Searchable: heading and text. */
    public static final String TERMS = "terms";

    /** Stored with {@code 1} once the passage has its vector. */
    public static final String VECTORED = "vectored";

    /** The whole passage and its sentences as vectors. */
    static final String MEANING = "meaning";

    private static final String VECTOR = "vector_";

    private IndexSchema() {
    }

    /** The models' vectors differ in length, so each family has its own field. */
    public static String vectorField(String family) {
        return VECTOR + family;
    }

}
