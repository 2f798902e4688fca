package steward.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Service;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.IndexedDocument;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.index.Terms;
import steward.knowledge.source.Language;

/** Searches the guidelines by words and, once the vectors are there, by meaning. */
@Service
public class KnowledgeSearch {

    private static final int CANDIDATES = 100;

    private static final int LONGEST_QUERY = 500;

    private final PassageIndex index;

    private final Embeddings embeddings;

    private final Clock clock;

    public KnowledgeSearch(PassageIndex index, Embeddings embeddings, Clock clock) {
        this.clock = clock;
        this.index = index;
        this.embeddings = embeddings;
    }

    /**
     * The passages that fit best, best first. Documents in the language of the question
     * are searched, in either Chinese script; only if there are none, the others.
     * @param limit from 1 to 100
     */
    public List<Passage> search(String query, Language language, int limit) {
        return search(query, language, limit, new PassageFilter(null, clock.instant()));
    }

    /** Searches what the filter lets through. */
    public List<Passage> search(String query, Language language, int limit, PassageFilter passages) {
        var question = query.strip();
        if (question.isEmpty()) {
            return List.of();
        }
        var shortened = question.substring(0, Math.min(question.length(), LONGEST_QUERY));
        try {
            return index
                .search(searcher -> search(searcher, shortened, language, passages, Math.clamp(limit, 1, CANDIDATES)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private List<Passage> search(IndexSearcher searcher, String query, Language language, PassageFilter allowed,
            int limit) throws IOException {
        var searched = searched(searcher, language, allowed);
        var filter = allowed.query(searcher, IndexedDocument.family(searched));
        var lexical = byWords(searcher, query, filter);
        var nearest = byMeaning(searcher, query, searched, filter);
        var stored = searcher.storedFields();
        var passages = new ArrayList<Passage>();
        for (var ranked : Fusion.fuse(lexical, nearest, doc -> !hasVector(searcher, doc))) {
            if (passages.size() == limit) {
                break;
            }
            passages.add(passage(stored.document(ranked.doc()), ranked));
        }
        return passages;
    }

    private static Language searched(IndexSearcher searcher, Language language, PassageFilter allowed)
            throws IOException {
        if (allowed.findsAny(searcher, IndexedDocument.family(language))) {
            return language;
        }
        return language.isChinese() ? Language.EN : Language.ZH_HANS;
    }

    private static ScoreDoc[] byWords(IndexSearcher searcher, String query, Query filter) throws IOException {
        var words = new BooleanQuery.Builder();
        Terms.of(query)
            .stream()
            .limit(IndexSearcher.getMaxClauseCount() / 2)
            .forEach(term -> words.add(new TermQuery(new Term(IndexSchema.TERMS, term)), Occur.SHOULD));
        var filtered = new BooleanQuery.Builder().add(words.build(), Occur.MUST).add(filter, Occur.FILTER).build();
        return searcher.search(filtered, CANDIDATES).scoreDocs;
    }

    private ScoreDoc[] byMeaning(IndexSearcher searcher, String query, Language language, Query filter)
            throws IOException {
        if (!embeddings.ready(language)) {
            return new ScoreDoc[0];
        }
        var field = IndexSchema.vectorField(IndexedDocument.family(language));
        var vector = embeddings.embed(language, query);
        return searcher.search(new KnnFloatVectorQuery(field, vector, CANDIDATES, filter), CANDIDATES).scoreDocs;
    }

    private static boolean hasVector(IndexSearcher searcher, int doc) {
        try {
            return searcher.storedFields()
                .document(doc, Set.of(IndexSchema.VECTORED))
                .get(IndexSchema.VECTORED) != null;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Passage passage(Document stored, Fusion.Ranked ranked) {
        return new Passage(stored.get(IndexSchema.ID), stored.get(IndexSchema.NAME), stored.get(IndexSchema.SECTION),
                stored.get(IndexSchema.HEADING), stored.get(IndexSchema.TEXT),
                Language.of(stored.get(IndexSchema.LANGUAGE)), ranked.score(), ranked.lexicalRank(),
                ranked.vectorRank());
    }

}
