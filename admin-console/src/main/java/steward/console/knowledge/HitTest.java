package steward.console.knowledge;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import steward.bot.answer.Answer;
import steward.bot.answer.AnswerDesk;
import steward.bot.conversation.Citation;
import steward.bot.triage.Languages;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Enquiry;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;

/** Puts a question to the documents on the way a resident's question takes. */
@Component
class HitTest {

    static final int LONGEST = 1_000;

    private static final int PASSAGES = 12;

    private final KnowledgeSearch search;

    private final AnswerDesk answers;

    HitTest(KnowledgeSearch search, AnswerDesk answers) {
        this.search = search;
        this.answers = answers;
    }

    Result run(String question, PassageFilter asked) {
        var language = Languages.of(question);
        var start = System.nanoTime();
        var passages = search.search(question, language, PASSAGES, asked);
        var found = System.nanoTime();
        var answer = answers.answer(new Enquiry(question, language, asked));
        var done = System.nanoTime();
        var hits = IntStream.range(0, passages.size()).mapToObj(n -> Hit.of(n + 1, passages.get(n), answer)).toList();
        return new Result(language, answer, hits, millis(found - start), millis(done - found));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    /**
     * @param hits best first
     */
    record Result(Language language, Answer answer, List<Hit> hits, long searchMs, long answerMs) {

        /** The passages down to the last one that the answer quotes. */
        public List<Hit> above() {
            return hits.subList(0, line());
        }

        /** The passages that came too late for the answer. */
        public List<Hit> below() {
            return hits.subList(line(), hits.size());
        }

        private int line() {
            return hits.stream().filter(Hit::quoted).mapToInt(Hit::place).max().orElse(0);
        }

    }

    /**
     * A passage found.
     *
     * @param place from 1
     * @param parts its text, divided where quotes begin and end
     */
    record Hit(int place, Passage passage, List<QuotedText.Part> parts) {

        static Hit of(int place, Passage passage, Answer answer) {
            var quotes = answer.citations().stream().filter(citation -> isFrom(citation, passage)).toList();
            return new Hit(place, passage, QuotedText.parts(passage.text(), quotes));
        }

        public boolean quoted() {
            return parts.stream().anyMatch(part -> part.citation() > 0);
        }

        private static boolean isFrom(Citation citation, Passage passage) {
            return citation.document().equals(passage.document()) && citation.section().equals(passage.section());
        }

    }

}
