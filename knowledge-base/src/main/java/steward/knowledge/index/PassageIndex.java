package steward.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import steward.knowledge.chunk.Chunk;
import steward.knowledge.index.IndexedDocument.IndexedVersion;
import steward.knowledge.source.Language;

import static steward.knowledge.index.IndexSchema.DOCUMENT;
import static steward.knowledge.index.IndexSchema.FAMILY;
import static steward.knowledge.index.IndexSchema.HEADING;
import static steward.knowledge.index.IndexSchema.KEY;
import static steward.knowledge.index.IndexSchema.TEXT;
import static steward.knowledge.index.IndexSchema.VECTORED;
import static steward.knowledge.index.IndexSchema.YES;

/**
 * The passages of all documents on this node's disk. Derived from the stored documents
 * and never backed up; one thread writes, any number search. While it is built anew, the
 * one before is searched if it can be.
 */
@Component
public class PassageIndex implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PassageIndex.class);

    private final IndexFolders folders;

    private volatile OpenIndex written;

    private volatile OpenIndex searched;

    private volatile @Nullable String rebuilt;

    private volatile boolean damaged;

    @Autowired
    PassageIndex(@Value("${steward.data-dir:./data}") String dataDir) throws IOException {
        this(Path.of(dataDir, "index"));
    }

    public PassageIndex(Path folder) throws IOException {
        folders = new IndexFolders(folder);
        var found = folders.open();
        written = found.written();
        searched = found.searched();
        rebuilt = found.reason();
    }

    /**
     * Why the index was built anew since the hub started, in words; null if it was not.
     */
    public @Nullable String rebuilt() {
        return rebuilt;
    }

    /** Whether a search met files that cannot be read. */
    public boolean isDamaged() {
        return damaged || !written.writer().isOpen();
    }

    /** Reads every byte of an index that was too large for that at the start. */
    public void check() throws IOException {
        if (searched.isSmall()) {
            return;
        }
        try {
            search(searcher -> {
                IndexFolders.check(searcher.getIndexReader());
                return true;
            });
        }
        catch (CorruptIndexException ex) {
            log.warn("The search index cannot be read: {}", ex.toString());
        }
    }

    /** Up to which revision of the hub's documents it holds their passages. */
    public long revision(String hub) {
        return hub.equals(written.hub()) ? written.revision() : 0;
    }

    /** Whether it holds the documents of another hub. */
    public boolean isOfAnother(String hub) {
        return written.hub() != null && !hub.equals(written.hub());
    }

    /** Begins an empty index, which is searched at once if the old one cannot be read. */
    public void buildAnew(String reason) throws IOException {
        var before = written;
        written = folders.create();
        searched = written;
        rebuilt = reason;
        damaged = false;
        before.discard();
    }

    /**
     * Replaces all passages of the document; those that stay the same keep their vectors.
     * They are found after the next refresh.
     */
    public void put(IndexedDocument document) throws IOException {
        var passages = new ArrayList<Document>();
        for (var version : document.versions()) {
            var ids = new HashSet<String>();
            version.chunks().forEach(chunk -> ids.add(chunk.id()));
            var meanings = meanings(document.id(), version.language(), ids);
            version.chunks()
                .forEach(chunk -> passages
                    .add(PassageFields.of(document, version, chunk, known(meanings, version, chunk))));
        }
        if (passages.isEmpty()) {
            written.writer().deleteDocuments(new Term(DOCUMENT, document.id()));
        }
        else {
            written.writer().updateDocuments(new Term(DOCUMENT, document.id()), passages);
        }
    }

    /** Lets searches find what was put. */
    public void refresh() throws IOException {
        written.searchers().maybeRefreshBlocking();
    }

    /** Up to so many passages of the language's family that have no vector yet. */
    public List<Pending> withoutVector(Language language, int limit) throws IOException {
        var query = new BooleanQuery.Builder().add(term(FAMILY, IndexedDocument.family(language)), Occur.FILTER)
            .add(term(VECTORED, YES), Occur.MUST_NOT)
            .build();
        return search(written, searcher -> {
            var stored = searcher.storedFields();
            var pending = new ArrayList<Pending>();
            for (var hit : searcher.search(query, limit).scoreDocs) {
                pending.add(new Pending(stored.document(hit.doc)));
            }
            return pending;
        });
    }

    /** How many passages have no vector yet. */
    public int countWithoutVector() throws IOException {
        return search(written, searcher -> searcher.getIndexReader().numDocs() - searcher.count(term(VECTORED, YES)));
    }

    /** Adds what each passage means. */
    public void addMeanings(Map<Pending, Meaning> meanings) throws IOException {
        for (var each : meanings.entrySet()) {
            var stored = each.getKey().stored;
            written.writer()
                .updateDocument(new Term(KEY, stored.get(KEY)), PassageFields.withMeaning(stored, each.getValue()));
        }
        refresh();
    }

    /** Makes vectors lasting. */
    public void commit() throws IOException {
        written.writer().commit();
    }

    /**
     * Notes that it holds all passages up to a revision. From here on a new index is
     * searched in the place of an older one.
     */
    public void complete(String hub, long revision) throws IOException {
        refresh();
        written.complete(hub, revision);
        var before = searched;
        if (before != written) {
            searched = written;
            before.discard();
        }
    }

    /** Runs a search on the passages as they are now. */
    public <T extends @Nullable Object> T search(Search<T> search) throws IOException {
        try {
            return search(searched, search);
        }
        catch (AlreadyClosedException ex) { // switched at this moment
            return search(searched, search);
        }
        catch (CorruptIndexException ex) {
            damaged = true;
            throw ex;
        }
    }

    @Override
    public void destroy() throws IOException {
        if (searched != written) {
            searched.close();
        }
        written.close();
    }

    private static <T extends @Nullable Object> T search(OpenIndex index, Search<T> search) throws IOException {
        var searcher = index.searchers().acquire();
        try {
            return search.on(searcher);
        }
        finally {
            index.searchers().release(searcher);
        }
    }

    private static @Nullable Meaning known(Map<String, Meaning> meanings, IndexedVersion version, Chunk chunk) {
        var known = meanings.get(chunk.id());
        return known == null
                ? BundledMeanings.find(IndexedDocument.family(version.language()), chunk.heading(), chunk.text())
                : known;
    }

    /** Also from the index before, whose passages may be the same. */
    private Map<String, Meaning> meanings(String documentId, Language language, HashSet<String> ids)
            throws IOException {
        var field = IndexSchema.vectorField(IndexedDocument.family(language));
        var meanings = new HashMap<String, Meaning>();
        for (var index : searched == written ? List.of(written) : List.of(searched, written)) {
            meanings.putAll(search(index, searcher -> StoredMeanings.read(searcher, documentId, field, ids)));
        }
        return meanings;
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** A question to the passages. */
    @FunctionalInterface
    public interface Search<T extends @Nullable Object> {

        T on(IndexSearcher searcher) throws IOException;

    }

    /** A passage that waits for its vector. */
    public static final class Pending {

        private final Document stored;

        Pending(Document stored) {
            this.stored = stored;
        }

        /** What it means, read by the model of its language. */
        public Meaning read(Function<List<String>, List<float[]>> embedding) {
            return Meaning.of(embedding.apply(Meaning.texts(stored.get(HEADING), stored.get(TEXT))));
        }

    }

}
