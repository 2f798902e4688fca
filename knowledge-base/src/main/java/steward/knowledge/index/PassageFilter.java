package steward.knowledge.index;

import java.io.IOException;
import java.time.Instant;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
        var query = new BooleanQuery.Builder().add(term(IndexSchema.FAMILY, family), Occur.FILTER)
            .add(term(IndexSchema.STATE, VersionState.IN_FORCE.label()), Occur.FILTER)
            .add(here(), Occur.FILTER);
        if (searcher.count(term(IndexSchema.LIMITED, IndexSchema.YES)) > 0) {
            query.add(effective(), Occur.FILTER);
        }
        return query.build();
    }

    private Query here() {
        var everywhere = term(IndexSchema.PROPERTY, IndexSchema.EVERYWHERE);
        return property == null ? everywhere
                : new BooleanQuery.Builder().add(everywhere, Occur.SHOULD)
                    .add(term(IndexSchema.PROPERTY, property), Occur.SHOULD)
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
