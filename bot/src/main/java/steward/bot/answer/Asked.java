package steward.bot.answer;

import java.util.List;
import java.util.Set;

import steward.bot.answer.Amount.Measure;
import steward.knowledge.query.Question;
import steward.knowledge.search.Passage;
import steward.knowledge.search.Rarity;
import steward.knowledge.source.Language;

/**
 * A question, read once.
 *
 * @param things what it is about, in the language of the documents
 * @param both what the question and the one it goes on from are about, if it does: a
 * passage that answers speaks of each
 * @param documents the language of the documents
 */
record Asked(Question question, AnswerKind kind, List<Thing> things, List<Subject> both, Language documents) {

    static Asked of(Question question, Language language, Language documents, Rarity rarity) {
        var both = Subject.ofBoth(question, language, documents, rarity);
        var things = both.isEmpty() ? Thing.of(question, language, documents, rarity)
                : both.stream().flatMap(subject -> subject.things().stream()).distinct().toList();
        return new Asked(question, kind(question), things, both, documents);
    }

    /** What kinds of figures are asked for. */
    Set<Measure> measures() {
        var earlier = question.earlier();
        var own = Amounts.askedFor(Terms.folded(question.text()));
        return own.isEmpty() && earlier != null ? Amounts.askedFor(Terms.folded(earlier.text())) : own;
    }

    /** Whether a passage speaks of all that is asked. */
    boolean isAnsweredBy(Passage passage) {
        var folded = Terms.folded(passage.heading() + " " + passage.text());
        return both.stream().allMatch(subject -> subject.isIn(folded));
    }

    /**
     * Two questions together find much; only the kind of thing asked for answers them.
     */
    boolean needsItsKind() {
        return !both.isEmpty() && kind.isDemanding();
    }

    private static AnswerKind kind(Question question) {
        var own = AnswerKind.of(Terms.folded(question.text()));
        var earlier = question.earlier();
        return earlier == null || own.isDefinite() ? own : AnswerKind.of(Terms.folded(earlier.text()));
    }

}
