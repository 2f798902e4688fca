package steward.bot.triage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import steward.bot.ticket.Category;
import steward.bot.triage.Examples.Example;
import steward.knowledge.index.Embeddings;

import static org.assertj.core.api.Assertions.assertThat;

class TriageTrainingIT {

    private static final int FEW = 40;

    private static final List<Example> EXAMPLES = Examples.all();

    @Test
    void theModelThatComesWithTheHubWasLearnedFromItsExamples() {
        assertThat(TriageModel.bundled().version()).as("run `evaluate train` after a change of the examples")
            .isEqualTo(Examples.version(EXAMPLES));
    }

    @Test
    void theSameExamplesGiveTheSameModel() throws IOException {
        var few = IntStream.range(0, EXAMPLES.size()).filter(i -> i % FEW == 0).mapToObj(EXAMPLES::get).toList();
        var training = new TriageTraining(new Embeddings());

        assertThat(written(training.fit(few))).isEqualTo(written(training.fit(few)));
    }

    @Test
    void everyCategoryHasSixtyExamplesOrMore() {
        var counts = EXAMPLES.stream()
            .flatMap(example -> example.categories().stream())
            .collect(Collectors.groupingBy(category -> category, Collectors.counting()));

        assertThat(Arrays.stream(Category.values()))
            .allSatisfy(category -> assertThat(counts.get(category)).as(category.label()).isGreaterThanOrEqualTo(60));
        assertThat(Examples.of("near-misses.tsv")).hasSizeGreaterThanOrEqualTo(300).noneMatch(Example::isEmergency);
    }

    @Test
    void noExampleIsAMessageItIsMeasuredWith() throws IOException {
        var folder = Path.of("src/test/resources/triage");
        var measured = Files.readString(folder.resolve("measuring.jsonl"))
                + Files.readString(folder.resolve("development.jsonl"));

        assertThat(EXAMPLES.stream().map(Example::text).filter(text -> text.length() > 12))
            .noneMatch(text -> measured.contains('"' + text + '"'));
    }

    @Test
    void noExampleStandsTwice() {
        var seen = new HashSet<String>();

        assertThat(EXAMPLES).allMatch(example -> seen.add(example.text()));
    }

    private static byte[] written(TriageModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

}
