package steward.bot.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages whose right labels are known. */
final class TriageMessages {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private TriageMessages() {
    }

    record Labelled(String id, String text, Set<String> categories, String urgency) {
    }

    static List<Labelled> read(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/triage", file))
                .stream()
                .map(line -> JSON.readValue(line, Labelled.class))
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
