package steward.knowledge.search;

import java.util.Collection;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.Terms;
import steward.knowledge.query.Concept;
import steward.knowledge.query.Question;

/** A question as a query for words: its own, and for each concept the best of several. */
final class WordQuery {

    /** What the words of a concept count that are not its best. */
    private static final float OTHERS = 0.2f;

    /** What the words of the question before count against its own. */
    private static final float EARLIER = 0.5f;

    private WordQuery() {
    }

    /**
     * @param filter which passages are searched
     */
    static Query of(Question question, Query filter) {
        var words = new BooleanQuery.Builder().add(words(question), Occur.SHOULD);
        var earlier = question.earlier();
        if (earlier != null) {
            words.add(new BoostQuery(words(earlier), EARLIER), Occur.SHOULD);
        }
        return new BooleanQuery.Builder().add(words.build(), Occur.MUST).add(filter, Occur.FILTER).build();
    }

    private static Query words(Question question) {
        var words = new BooleanQuery.Builder();
        Terms.of(question.text())
            .stream()
            .limit(IndexSearcher.getMaxClauseCount() / 4)
            .forEach(term -> words.add(term(term), Occur.SHOULD));
        question.concepts()
            .stream()
            .limit(IndexSearcher.getMaxClauseCount() / 32)
            .forEach(concept -> words.add(concept(concept), Occur.SHOULD));
        return words.build();
    }

    private static Query concept(Concept concept) {
        var alternatives = concept.words().stream().map(WordQuery::all).toList();
        return new BoostQuery(new DisjunctionMaxQuery(alternatives, OTHERS), concept.weight());
    }

    private static Query all(String word) {
        var query = new BooleanQuery.Builder();
        Collection<String> terms = Terms.of(word);
        terms.forEach(term -> query.add(term(term), Occur.SHOULD));
        return query.build();
    }

    private static Query term(String term) {
        return new TermQuery(new Term(IndexSchema.TERMS, term));
    }

}
