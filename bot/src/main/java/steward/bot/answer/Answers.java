package steward.bot.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import steward.bot.sla.Clauses;
import steward.knowledge.search.Enquiry;
import steward.knowledge.search.Found;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.search.Passage;
import steward.knowledge.search.Rarity;
import steward.knowledge.source.Language;

/**
 * Answers questions with sentences copied from the documents. A question is answered only
 * where a passage is about the thing asked for and a sentence holds the kind of thing
 * asked for; otherwise the answer says that there is none.
 */
@Component
public class Answers {

    private static final int PASSAGES = 12;

    /** Passages whose sentences are read. */
    private static final int READ = 5;

    /** Characters of a question that may lack what the one before names. */
    private static final int SHORT = 40;

    private static final int MOST_SENTENCES = 4;

    /** Sentences worth the milliseconds of reading their meaning. */
    private static final int CLOSER_LOOK = 12;

    private static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(Judged::score).reversed();

    /** A further sentence must be nearly as good as the best one. */
    private static final double NEARLY = 0.82;

    private final KnowledgeSearch search;

    private final Rarity rarity;

    private final Relevance relevance;

    private final Optional<Clauses> clauses;

    /**
     * @param clauses the promises in force, where there is a register of them
     */
    Answers(KnowledgeSearch search, Rarity rarity, Relevance relevance, Optional<Clauses> clauses) {
        this.search = search;
        this.rarity = rarity;
        this.relevance = relevance;
        this.clauses = clauses;
    }

    /**
     * Answers in at most four sentences; {@code answered} is false where the documents
     * say nothing.
     */
    public Answer answer(Enquiry enquiry) {
        return extract(enquiry).answer();
    }

    /**
     * A question that goes on from the one before is read with it. So is a short one that
     * has no answer alone; a question with an answer of its own never is.
     */
    Extract extract(Enquiry enquiry) {
        var question = enquiry.question();
        if (enquiry.earlier() != null && Elliptic.is(question)) {
            var together = read(enquiry.withQuestion(Elliptic.core(question)));
            return together.isAnswered() || Elliptic.namesNothing(question) ? together : read(enquiry.alone());
        }
        var alone = read(enquiry.alone());
        if (alone.isAnswered() || enquiry.earlier() == null || question.length() > SHORT) {
            return alone;
        }
        var together = read(enquiry);
        return together.isAnswered() ? together : alone;
    }

    private Extract read(Enquiry enquiry) {
        var found = search.find(enquiry, PASSAGES);
        var answer = found.passages().isEmpty() ? Answer.none(0) : answer(enquiry.language(), found);
        return new Extract(enquiry, answer, found.passages());
    }

    private Answer answer(Language language, Found all) {
        var passages = all.passages();
        var asked = Asked.of(all.question(), language, all.documents(), rarity);
        double confidence = Signs.of(asked.kind(), asked.things(), passages).confidence();
        var found = sentences(asked, passages);
        return asked.things().isEmpty() || found.isEmpty() || confidence < Signs.ENOUGH ? Answer.none(confidence)
                : compose(asked, found, language, confidence);
    }

    /**
     * Best first; where a definite kind of thing is asked for, only those that hold it.
     */
    private List<Judged> sentences(Asked asked, List<Passage> passages) {
        var all = passages.stream()
            .limit(READ)
            .filter(asked::isAnsweredBy)
            .flatMap(passage -> Sentence.of(passage).stream())
            .toList();
        var holding = all.stream().filter(sentence -> asked.kind().isIn(Terms.folded(sentence.text()))).toList();
        var telling = holding.isEmpty() && !asked.needsItsKind() ? all : holding;
        return telling.stream()
            .map(sentence -> relevance.judge(asked, sentence))
            .sorted(BEST_FIRST)
            .limit(CLOSER_LOOK)
            .map(judged -> relevance.judgeByMeaning(asked, judged))
            .sorted(BEST_FIRST)
            .toList();
    }

    private Answer compose(Asked asked, List<Judged> found, Language language, double confidence) {
        var best = found.getFirst();
        var chosen = found.stream()
            .filter(one -> one.score() >= best.score() * NEARLY)
            .filter(one -> one.inSameSectionAs(best))
            .limit(MOST_SENTENCES)
            .sorted(Comparator.comparing(Judged::chunk).thenComparing(Judged::position))
            .toList();
        return Composition.of(Disagreement.of(asked, chosen, found, this::isInForce), language, confidence);
    }

    private boolean isInForce(Sentence sentence) {
        return clauses.isPresent() && clauses.get().hold(sentence.document(), sentence.text());
    }

}
