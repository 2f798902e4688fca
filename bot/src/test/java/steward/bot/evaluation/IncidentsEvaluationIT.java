package steward.bot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.incident.Grouping;
import steward.bot.triage.Triage;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentsEvaluationIT {

    private static final Path MEASURED = Path.of("src/test/resources/incident/measuring.jsonl");

    private static final Embeddings EMBEDDINGS = new Embeddings();

    @TempDir
    private Path folder;

    @BeforeAll
    static void waitForModels() {
        List.of(Language.ZH_HANS, Language.EN).forEach(language -> EMBEDDINGS.embedAll(language, List.of()));
    }

    /**
     * The floor stands a little below what is reached, on reports nothing was learned
     * from.
     */
    @Test
    void joinsNoWorseThanItDid() throws IOException {
        var evaluation = evaluation();

        assertThat(evaluation.run(MEASURED, silent(), new PrintWriter(System.out, true))).isTrue();

        assertThat(evaluation.f1()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void answersEveryRowWithOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("rows.jsonl"),
                """
                        {"id":1,"at":"2026-03-02T08:00:00+08:00","text":"3栋2号梯停了","location":null,"property":"demo"}

                        {"id":"b","at":"2026-03-02T08:05:00+08:00","text":"Lift 2 in Building 3 is not moving","location":null,"property":"demo"}
                        {"id":"c","at":"2026-03-02T08:06:00+08:00","text":"3栋1号梯停了","location":null,"property":"demo"}
                        {"id":"d","at":"2026-03-20T08:06:00+08:00","text":"3栋2号梯又停了","location":null,"property":"demo"}
                        {"id":"e","at":"2026-03-20","text":"3栋2号梯又停了","location":null,"property":"demo"}
                        """);
        var out = new StringWriter();
        var summary = new StringWriter();

        assertThat(evaluation().run(file, new PrintWriter(out), new PrintWriter(summary))).isFalse();

        assertThat(out.toString().lines()).startsWith("""
                {"id":1,"incident":"I-1"}""", """
                {"id":"b","incident":"I-1"}""", """
                {"id":"c","incident":"I-2"}""", """
                {"id":"d","incident":"I-3"}""").element(4).asString().startsWith("{\"id\":\"e\",\"error\":\"at: ");
        assertThat(summary.toString()).isEmpty();
    }

    private static IncidentsEvaluation evaluation() {
        return new IncidentsEvaluation(new Grouping(Triage.bundled(EMBEDDINGS), EMBEDDINGS));
    }

    private static PrintWriter silent() {
        return new PrintWriter(Writer.nullWriter());
    }

}
