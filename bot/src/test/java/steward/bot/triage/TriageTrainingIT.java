package steward.bot.triage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import steward.bot.ticket.Category;
import steward.bot.triage.Examples.Example;
import steward.knowledge.index.Embeddings;

import static org.assertj.core.api.Assertions.assertThat;

class TriageTrainingIT {

    private static final int FEW = 40;

    private static final int FEWEST_PIECES = 6;

    private static final double NEARLY_THE_SAME = 0.75;

    private static final int OPENING = 10;

    private static final int MOST_WITH_ONE_OPENING = 12;

    private static final List<Example> EXAMPLES = Examples.all();

    @Test
    void theModelThatComesWithTheHubWasLearnedFromItsExamples() {
        assertThat(TriageModel.bundled().version()).as("run `evaluate train` after a change of the examples")
            .isEqualTo(Examples.version(EXAMPLES));
    }

    @Test
    void theSameExamplesGiveTheSameModel() throws IOException {
        var few = IntStream.range(0, EXAMPLES.size()).filter(i -> i % FEW == 0).mapToObj(EXAMPLES::get).toList();
        var training = new TriageTraining(few);
        var embeddings = new Embeddings();

        assertThat(written(training.fit(embeddings))).isEqualTo(written(training.fit(embeddings)));
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

    @Test
    void noTwoExamplesOfACategoryAreNearlyTheSame() {
        var groups = EXAMPLES.stream()
            .map(example -> new Cut(example, triples(example.text())))
            .filter(cut -> cut.pieces.size() >= FEWEST_PIECES)
            .collect(Collectors.groupingBy(cut -> cut.example.categories()));

        for (var group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                var one = group.get(i);
                assertThat(group.subList(0, i)).noneMatch(other -> likeness(one, other) >= NEARLY_THE_SAME);
            }
        }
    }

    private record Cut(Example example, Set<String> pieces) {
    }

    @Test
    void noCategoryIsWrittenFromATemplate() {
        var openings = EXAMPLES.stream()
            .filter(example -> example.text().length() > 2 * OPENING)
            .collect(Collectors.groupingBy(
                    example -> example.categories() + example.text().toLowerCase(Locale.ROOT).substring(0, OPENING),
                    Collectors.counting()));

        assertThat(openings.values()).allMatch(count -> count <= MOST_WITH_ONE_OPENING);
    }

    private static Set<String> triples(String text) {
        var letters = Plain.of(text).replaceAll("[\\W_&&[^\\p{L}\\p{N}]]+", "");
        return IntStream.range(0, Math.max(0, letters.length() - 2))
            .mapToObj(i -> letters.substring(i, i + 3))
            .collect(Collectors.toSet());
    }

    private static double likeness(Cut one, Cut other) {
        long shared = one.pieces.stream().filter(other.pieces::contains).count();
        return (double) shared / (one.pieces.size() + other.pieces.size() - shared);
    }

    private static byte[] written(TriageModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

}
