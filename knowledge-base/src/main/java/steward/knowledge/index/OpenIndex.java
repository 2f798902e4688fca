package steward.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index in a folder of its own, open for searching and, unless it is of an older
 * schema, for writing. What every commit says: its schema, the hub its documents are of,
 * and the revision up to which it holds their passages; 0 until it held all once.
 */
final class OpenIndex implements Closeable {

    private static final String SCHEMA = "schema";

    private static final String HUB = "hub";

    private static final String REVISION = "revision";

    private final Path folder;

    private final FSDirectory directory;

    private final @Nullable IndexWriter writer;

    private final SearcherManager searchers;

    private final Map<String, String> data = new HashMap<>();

    private OpenIndex(Path folder, @Nullable PassageCodec codec) throws IOException {
        this.folder = folder;
        directory = FSDirectory.open(folder);
        if (codec != null) {
            writer = new IndexWriter(directory, new IndexWriterConfig(Terms.ANALYZER).setCodec(codec));
            codec.count(writer::getPendingNumDocs); // which waits for nobody
            searchers = new SearcherManager(writer, null);
            var committed = writer.getLiveCommitData();
            if (committed != null) {
                committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            }
            if (!data.containsKey(SCHEMA)) {
                put(SCHEMA, IndexSchema.VERSION);
            }
        }
        else {
            writer = null;
            searchers = new SearcherManager(directory, null);
        }
    }

    static OpenIndex writable(Path folder) throws IOException {
        return writable(folder, PassageCodec.QUANTISED_ABOVE);
    }

    /**
     * @param quantisedAbove from how many passages on vectors are kept in eight bits
     */
    static OpenIndex writable(Path folder, long quantisedAbove) throws IOException {
        return new OpenIndex(folder, new PassageCodec(quantisedAbove));
    }

    static OpenIndex readOnly(Path folder) throws IOException {
        return new OpenIndex(folder, null);
    }

    static @Nullable String schema(Map<String, String> data) {
        return data.get(SCHEMA);
    }

    static boolean isComplete(Map<String, String> data) {
        return Long.parseLong(data.getOrDefault(REVISION, "0")) > 0;
    }

    Path folder() {
        return folder;
    }

    SearcherManager searchers() {
        return searchers;
    }

    IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("an index of an older schema is only searched");
        }
        return writer;
    }

    boolean isSmall() throws IOException {
        return IndexFolders.isSmall(directory);
    }

    boolean isComplete() {
        return isComplete(data);
    }

    long revision() {
        return Long.parseLong(data.getOrDefault(REVISION, "0"));
    }

    @Nullable String hub() {
        return data.get(HUB);
    }

    /** Commits; without a change it writes nothing. */
    void complete(String hub, long revision) throws IOException {
        if (!hub.equals(hub()) || revision != revision()) {
            put(HUB, hub);
            put(REVISION, String.valueOf(revision));
        }
        writer().commit();
    }

    /** Closes it without keeping anything. */
    void discard() throws IOException {
        try (directory; searchers) {
            if (writer != null && writer.isOpen()) {
                writer.rollback();
            }
        }
        finally {
            IndexFolders.remove(folder);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer != null) {
            writer.close();
        }
        directory.close();
    }

    private void put(String key, String value) {
        data.put(key, value);
        writer().setLiveCommitData(Map.copyOf(data).entrySet());
    }

}
