package steward.knowledge.index;

import java.io.IOException;
import java.time.Instant;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import steward.knowledge.source.VersionState;

/**
 * Which passages may be answered from.
 *
 * @param property where is asked from: its own documents are searched beside those that
 * hold everywhere; null for the latter alone
 * @param at the instant at which versions have to be in force and effective
 */
public record PassageFilter(@Nullable String property, Instant at) {

    /** The passages of a family of languages that may be answered from. */
    public Query query(IndexSearcher searcher, String family) throws IOException {
        var here = here(family);
        if (searcher.count(term(IndexSchema.LIMITED, IndexSchema.YES)) == 0) {
            return here;
        }
        return new BooleanQuery.Builder().add(here, Occur.FILTER).add(effective(), Occur.FILTER).build();
    }

    /**
     * Whether there is any passage in a family of languages that may be answered from.
     */
    public boolean findsAny(IndexSearcher searcher, String family) throws IOException {
        return searcher.search(new ConstantScoreQuery(query(searcher, family)), 1).scoreDocs.length > 0;
    }

    /** One term for all that never changes with time: this filters every query. */
    static String scope(String family, VersionState state, @Nullable String property) {
        return family + " " + state.label() + " " + (property == null ? "*" : "=" + property);
    }

    private Query here(String family) {
        var everywhere = term(IndexSchema.SCOPE, scope(family, VersionState.IN_FORCE, null));
        return property == null ? everywhere
                : new BooleanQuery.Builder().add(everywhere, Occur.SHOULD)
                    .add(term(IndexSchema.SCOPE, scope(family, VersionState.IN_FORCE, property)), Occur.SHOULD)
                    .build();
    }

    /** Few passages are limited in time, so that only these are compared with it. */
    private Query effective() {
        long now = at.toEpochMilli();
        var within = new BooleanQuery.Builder()
            .add(LongPoint.newRangeQuery(IndexSchema.FROM, Long.MIN_VALUE, now), Occur.FILTER)
            .add(LongPoint.newRangeQuery(IndexSchema.TO, now + 1, Long.MAX_VALUE), Occur.FILTER)
            .build();
        return new BooleanQuery.Builder().add(term(IndexSchema.LIMITED, IndexSchema.NO), Occur.SHOULD)
            .add(within, Occur.SHOULD)
            .build();
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

}
