package steward.bot.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import steward.bot.incident.IncidentExamples.Text;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentTrainingTest {

    @Test
    void theModelThatComesWithTheHubWasLearnedFromItsExamples() {
        assertThat(FaultModel.bundled().version()).as("run `evaluate train-incidents` after a change of the examples")
            .isEqualTo(IncidentExamples.version());
    }

    @Test
    void everyKindHasSixtyExamplesOrMore() {
        Map<Integer, Long> counts = IncidentExamples.texts()
            .stream()
            .collect(Collectors.groupingBy(Text::label, Collectors.counting()));

        assertThat(IntStream.range(0, Telling.LABELS))
            .allSatisfy(label -> assertThat(counts.get(label)).isGreaterThanOrEqualTo(60));
    }

    @Test
    void noExampleStandsTwiceOrIsMeasuredWith() throws IOException {
        var measured = Files.readString(Path.of("src/test/resources/incident/measuring.jsonl"));
        var seen = new HashSet<String>();

        assertThat(IncidentExamples.texts()).extracting(Text::text)
            .allMatch(seen::add)
            .noneMatch(text -> text.length() > 12 && measured.contains('"' + text + '"'));
        assertThat(IncidentExamples.streams()).flatExtracting(IncidentExamples::stream)
            .extracting(each -> each.report().text())
            .noneMatch(text -> text.length() > 12 && measured.contains('"' + text + '"'));
    }

}
