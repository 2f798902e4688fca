package steward.bot.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the emergency gate and a whole triage take, beside the embedding of the same
 * texts.
 */
class TriageBench {

    private static final Path FOLDER = Path.of("src/test/resources/triage");

    @Test
    void triages() throws IOException {
        var embeddings = new Embeddings();
        List.of(Language.ZH_HANS, Language.EN).forEach(language -> embeddings.embedAll(language, List.of()));
        var triage = Triage.bundled(embeddings);
        texts("development.jsonl").forEach(triage::triage);
        var texts = texts("measuring.jsonl");

        var gate = measured(texts, triage::emergency);
        var whole = measured(texts, triage::triage);
        var embedding = measured(texts, text -> embeddings.embedAll(Languages.of(text), List.of(Plain.of(text))));

        System.out.printf(Locale.ROOT, """
                %d messages
                emergency gate  %s
                whole triage    %s, %.0f messages/s
                embedding alone %s
                """, texts.size(), text(gate), text(whole),
                texts.size() / (whole.stream().mapToLong(Long::longValue).sum() / 1e9), text(embedding));
        assertThat(whole).hasSize(texts.size());
    }

    private static List<Long> measured(List<String> texts, Consumer<String> work) {
        return texts.stream().map(text -> {
            long start = System.nanoTime();
            work.accept(text);
            return System.nanoTime() - start;
        }).sorted().toList();
    }

    private static List<String> texts(String file) throws IOException {
        var json = JsonMapper.builder().build();
        return Files.readAllLines(FOLDER.resolve(file))
            .stream()
            .filter(line -> !line.isBlank())
            .map(line -> json.readTree(line).get("text").asString())
            .toList();
    }

    private static String text(List<Long> sorted) {
        return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

}
