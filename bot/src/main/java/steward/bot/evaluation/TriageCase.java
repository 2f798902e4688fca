package steward.bot.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message whose right labels are known.
 *
 * @param kind {@code emergency}, {@code near_miss}, {@code several} or another word
 */
record TriageCase(String id, String lang, String text, Set<String> intents, Set<String> categories, String urgency,
        @Nullable Location location, String sentiment, boolean escalate, Set<String> pii, @Nullable String kind) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    static List<TriageCase> read(Path file) throws IOException {
        return Files.readAllLines(file)
            .stream()
            .filter(line -> !line.isBlank())
            .map(line -> JSON.readValue(line, TriageCase.class))
            .toList();
    }

    boolean isNearMiss() {
        return "near_miss".equals(kind);
    }

}
