package steward.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import steward.knowledge.source.Language;

import static steward.knowledge.index.IndexSchema.DOCUMENT;
import static steward.knowledge.index.IndexSchema.DOCUMENT_HASH;
import static steward.knowledge.index.IndexSchema.FAMILY;
import static steward.knowledge.index.IndexSchema.HEADING;
import static steward.knowledge.index.IndexSchema.ID;
import static steward.knowledge.index.IndexSchema.TEXT;
import static steward.knowledge.index.IndexSchema.VECTORED;

/**
 * The passages of all documents on this node's disk. Derived from the stored documents
 * and never backed up; one thread writes, any number search.
 */
@Component
public class PassageIndex implements DisposableBean {

    private final IndexWriter writer;

    private final SearcherManager searchers;

    @Autowired
    PassageIndex(@Value("${steward.data-dir:./data}") String dataDir) throws IOException {
        this(Path.of(dataDir, "index"));
    }

    public PassageIndex(Path folder) throws IOException {
        writer = IndexFolder.open(folder);
        searchers = new SearcherManager(writer, null);
    }

    /**
     * Replaces all passages of the document; those that stay the same keep their vectors.
     */
    public void put(IndexedDocument document) throws IOException {
        var vectors = vectors(document);
        var fields = document.chunks()
            .stream()
            .map(chunk -> PassageFields.of(document, chunk, vectors.get(chunk.id())))
            .toList();
        writer.updateDocuments(new Term(DOCUMENT, document.id()), fields);
        searchers.maybeRefreshBlocking();
    }

    public void remove(String documentId) throws IOException {
        writer.deleteDocuments(new Term(DOCUMENT, documentId));
        searchers.maybeRefreshBlocking();
    }

    /** Up to so many passages of the language's family that have no vector yet. */
    public List<Pending> withoutVector(Language language, int limit) throws IOException {
        var query = new BooleanQuery.Builder().add(term(FAMILY, IndexedDocument.family(language)), Occur.FILTER)
            .add(term(VECTORED, "1"), Occur.MUST_NOT)
            .build();
        return search(searcher -> {
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
        return search(searcher -> searcher.getIndexReader().numDocs() - searcher.count(term(VECTORED, "1")));
    }

    /** Adds the vector of each passage. */
    public void addVectors(List<Pending> passages, List<float[]> vectors) throws IOException {
        for (int i = 0; i < passages.size(); i++) {
            var stored = passages.get(i).stored;
            writer.updateDocument(new Term(ID, stored.get(ID)), PassageFields.withVector(stored, vectors.get(i)));
        }
        searchers.maybeRefreshBlocking();
    }

    public void commit() throws IOException {
        writer.commit();
    }

    /** The hash under which each document was indexed, by document. */
    public Map<String, String> documents() throws IOException {
        return search(searcher -> {
            var hashes = new HashMap<String, String>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(new MatchAllDocsQuery(),
                    Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
                var fields = stored.document(hit.doc, Set.of(DOCUMENT, DOCUMENT_HASH));
                hashes.put(fields.get(DOCUMENT), fields.get(DOCUMENT_HASH));
            }
            return hashes;
        });
    }

    /** Runs a search on the passages as they are now. */
    public <T> T search(Search<T> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.on(searcher);
        }
        finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }

    private Map<String, float[]> vectors(IndexedDocument document) throws IOException {
        var field = IndexSchema.vectorField(IndexedDocument.family(document.language()));
        var wanted = new HashSet<String>();
        document.chunks().forEach(chunk -> wanted.add(chunk.id()));
        return search(searcher -> StoredVectors.read(searcher, document.id(), field, wanted));
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** A question to the passages. */
    @FunctionalInterface
    public interface Search<T> {

        T on(IndexSearcher searcher) throws IOException;

    }

    /** A passage that waits for its vector. */
    public static final class Pending {

        private final Document stored;

        Pending(Document stored) {
            this.stored = stored;
        }

        /** What its vector is made of. */
        public String text() {
            return stored.get(HEADING) + "\n" + stored.get(TEXT);
        }

    }

}
