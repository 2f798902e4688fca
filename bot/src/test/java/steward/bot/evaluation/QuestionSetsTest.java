package steward.bot.evaluation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The question sets that come with the project. */
class QuestionSetsTest {

    @ParameterizedTest
    @ValueSource(strings = { "retrieval-documents.jsonl", "retrieval-handbook.jsonl" })
    void aThirdHasNoAnswerAndHalfIsKeptForMeasuring(String name) throws Exception {
        var questions = read(name);

        assertThat(questions).hasSizeGreaterThanOrEqualTo(200);
        assertThat(questions.stream().filter(question -> !question.answerable())).hasSize(questions.size() / 3);
        assertThat(questions.stream().filter(question -> "test".equals(question.part()))).hasSize(questions.size() / 2);
        assertThat(questions).extracting(RetrievalQuestion::question).doesNotHaveDuplicates();
        assertThat(questions).extracting(RetrievalQuestion::lang).contains("zh-Hans", "zh-Hant", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = "retrieval-documents.jsonl")
    void doesNotRepeatDocumentsThatAreNotOurs(String name) throws Exception {
        assertThat(read(name).stream().flatMap(question -> question.gold().stream()))
            .allSatisfy(gold -> assertThat(gold.quote()).isNull());
    }

    private static List<RetrievalQuestion> read(String name) throws IOException, URISyntaxException {
        var resource = Objects.requireNonNull(QuestionSetsTest.class.getResource("/evaluation/" + name));
        return RetrievalQuestion.read(Path.of(resource.toURI()));
    }

}
