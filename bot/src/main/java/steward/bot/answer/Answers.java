package steward.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Citation;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/**
 * Answers questions with sentences copied from the documents. A question is answered only
 * where a passage is about the thing asked for and a sentence holds the kind of thing
 * asked for; otherwise the answer says that there is none.
 */
@Component
public class Answers {

    private static final int PASSAGES = 12;

    private static final int MOST_SENTENCES = 4;

    /** Sentences worth the milliseconds of reading their meaning. */
    private static final int CLOSER_LOOK = 12;

    private static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(Judged::score).reversed();

    /** A further sentence must be nearly as good as the best one. */
    private static final double NEARLY = 0.82;

    private final KnowledgeSearch search;

    private final Relevance relevance;

    Answers(KnowledgeSearch search, Relevance relevance) {
        this.search = search;
        this.relevance = relevance;
    }

    /**
     * Answers in at most four sentences; {@code answered} is false where the documents
     * say nothing.
     */
    public Answer answer(String question, Language language) {
        var asked = Question.of(question, language);
        if (asked.terms().isEmpty()) {
            return Answer.none(0);
        }
        var found = search.search(question, language, PASSAGES)
            .stream()
            .flatMap(passage -> Sentence.of(passage).stream())
            .filter(sentence -> !asked.kind().isDemanding() || asked.kind().isIn(sentence.text()))
            .map(sentence -> relevance.judge(asked, sentence))
            .sorted(BEST_FIRST)
            .limit(CLOSER_LOOK)
            .map(judged -> relevance.judgeByMeaning(asked, judged))
            .sorted(BEST_FIRST)
            .toList();
        if (found.isEmpty()) {
            return Answer.none(0);
        }
        var best = found.getFirst();
        return best.isAboutTheQuestion() ? compose(best, found, language) : Answer.none(best.score());
    }

    private static Answer compose(Judged best, List<Judged> found, Language language) {
        var chosen = found.stream()
            .filter(one -> one.score() >= best.score() * NEARLY && one.isAboutTheQuestion())
            .filter(one -> one.inSameSectionAs(best))
            .limit(MOST_SENTENCES)
            .sorted(Comparator.comparing(Judged::chunk).thenComparing(Judged::position))
            .toList();
        var citations = new ArrayList<Citation>();
        var text = new StringBuilder();
        for (var one : chosen) {
            var passage = one.sentence().passage();
            var n = citations.size() + 1;
            citations.add(new Citation(n, passage.document(), passage.section(), one.sentence().text()));
            text.append(text.isEmpty() ? "" : " ")
                .append(shown(one.sentence().text(), language))
                .append('[')
                .append(n)
                .append(']');
        }
        return new Answer(true, text.toString(), Math.min(1, best.score()), citations);
    }

    /** Quotes stay as they are written; the answer itself is in the resident's script. */
    private static String shown(String sentence, Language language) {
        return language == Language.ZH_HANT ? Script.traditional(sentence) : sentence;
    }

    /** A question, read once. */
    record Question(String text, Language language, AnswerKind kind, Set<String> terms) {

        static Question of(String text, Language language) {
            var folded = Terms.folded(text);
            return new Question(text, language, AnswerKind.of(folded), Terms.of(folded));
        }

    }

    /**
     * A sentence held against a question.
     *
     * @param about share of what is asked about that the sentence and its headings hold
     */
    record Judged(Sentence sentence, double about, double meaning, double score) {

        private static final double CLOSE = 0.62;

        private static final double FAR = 0.5;

        /**
         * Other words for the same thing: fewer shared words will do where the meaning is
         * close.
         */
        boolean isAboutTheQuestion() {
            return about >= 0.5 && (meaning == 0 || meaning >= FAR) || about >= 0.2 && meaning >= CLOSE;
        }

        boolean inSameSectionAs(Judged other) {
            return sentence.passage().document().equals(other.sentence.passage().document())
                    && sentence.passage().section().equals(other.sentence.passage().section());
        }

        String chunk() {
            return sentence.passage().chunkId();
        }

        int position() {
            return sentence.passage().text().indexOf(sentence.text());
        }

    }

}
