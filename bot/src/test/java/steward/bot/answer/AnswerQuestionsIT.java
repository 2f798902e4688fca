package steward.bot.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.bot.conversation.Citation;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the bundled handbook. Odd questions were used for tuning, even ones only for
 * measuring.
 */
class AnswerQuestionsIT {

    private static final Logger log = LoggerFactory.getLogger(AnswerQuestionsIT.class);

    @TempDir
    private static Path data;

    private static KnowledgeContext knowledge;

    private static Answers answers;

    private record Case(Language language, String question, List<String> sections) {

        boolean hasAnswer() {
            return !sections.contains("-");
        }

    }

    private record Outcome(Case asked, Answer answer) {

        boolean isRight() {
            return asked.hasAnswer() ? answer.citations().stream().anyMatch(c -> asked.sections().contains(c.section()))
                    : !answer.answered();
        }

    }

    @BeforeAll
    static void index() {
        knowledge = new KnowledgeContext(data, null, Databases.H2.migrated()).withVectors();
        answers = new Answers(knowledge.search(), knowledge.rarity(), new Relevance(knowledge.embeddings()),
                Optional.empty());
    }

    @AfterAll
    static void close() {
        knowledge.close();
    }

    @Test
    void findsTheClauseAndRefusesWhereThereIsNone() throws IOException {
        var outcomes = questions().stream().map(asked -> new Outcome(asked, answer(asked))).toList();
        outcomes.stream()
            .filter(outcome -> !outcome.isRight())
            .forEach(outcome -> log.info("missed: {} -> {} {}", outcome.asked().question(),
                    outcome.answer().citations().stream().map(Citation::section).toList(), outcome.answer().text()));
        var measured = every(outcomes, 0);
        log.info("tuning part: {}; measuring part: {}", figures(every(outcomes, 1)), figures(measured));

        assertThat(share(measured, true)).isGreaterThanOrEqualTo(0.8);
        assertThat(share(measured, false)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void quotesWordForWord() throws IOException {
        for (var asked : questions()) {
            var texts = knowledge.search().search(asked.question(), asked.language(), 100).stream().map(Passage::text);
            var known = String.join("\n", texts.toList());
            assertThat(answer(asked).citations()).hasSizeLessThanOrEqualTo(4)
                .allSatisfy(citation -> assertThat(known).contains(citation.quote()));
        }
    }

    private static Answer answer(Case asked) {
        return answers.answer(Enquiries.of(asked.question(), asked.language()));
    }

    private static List<Outcome> every(List<Outcome> outcomes, int rest) {
        return IntStream.range(0, outcomes.size()).filter(i -> (i + 1) % 2 == rest).mapToObj(outcomes::get).toList();
    }

    private static String figures(List<Outcome> outcomes) {
        return "%.2f of answerable with the right clause, %.2f of unanswerable refused, of %d"
            .formatted(share(outcomes, true), share(outcomes, false), outcomes.size());
    }

    private static double share(List<Outcome> outcomes, boolean answerable) {
        var kind = outcomes.stream().filter(outcome -> outcome.asked().hasAnswer() == answerable).toList();
        return (double) kind.stream().filter(Outcome::isRight).count() / kind.size();
    }

    private static List<Case> questions() throws IOException {
        try (var in = Objects.requireNonNull(AnswerQuestionsIT.class.getResourceAsStream("/answer/questions.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Case(Language.of(row[0]), row[1], Arrays.asList(row[2].split(" "))))
                .toList();
        }
    }

}
