package steward.knowledge.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Reads meanings back from the index. */
final class StoredMeanings {

    private StoredMeanings() {
    }

    /**
     * The meanings of a document's passages with the wanted ids, as far as they have any.
     */
    static Map<String, Meaning> read(IndexSearcher searcher, String documentId, String field, Set<String> wanted)
            throws IOException {
        var found = new HashMap<String, Meaning>();
        var query = searcher.rewrite(new TermQuery(new Term(IndexSchema.DOCUMENT, documentId)));
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            var vectors = leaf.reader().getFloatVectorValues(field);
            var encoded = leaf.reader().getBinaryDocValues(IndexSchema.MEANING);
            if (scorer == null || vectors == null || encoded == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            var stored = leaf.reader().storedFields();
            var ordinals = vectors.iterator();
            var documents = scorer.iterator();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                var id = stored.document(doc, Set.of(IndexSchema.ID)).get(IndexSchema.ID);
                if ((live == null || live.get(doc)) && wanted.contains(id) && at(ordinals, doc) == doc
                        && encoded.advanceExact(doc)) {
                    var bytes = BytesRef.deepCopyOf(encoded.binaryValue()).bytes;
                    found.put(id, new Meaning(vectors.vectorValue(ordinals.index()).clone(), bytes));
                }
            }
        }
        return found;
    }

    private static int at(DocIdSetIterator documents, int doc) throws IOException {
        return documents.docID() >= doc ? documents.docID() : documents.advance(doc);
    }

}
