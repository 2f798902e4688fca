package steward.bot.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import steward.bot.incident.Grouping;
import steward.bot.incident.Report;
import steward.bot.site.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Groups the reports of a file into incidents: one row in, one line of JSON out. */
public class IncidentsEvaluation {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Grouping grouping;

    private final PairFigures figures = new PairFigures();

    private boolean allRead = true;

    /**
     * @param grouping without any reports yet
     */
    public IncidentsEvaluation(Grouping grouping) {
        this.grouping = grouping;
    }

    /**
     * Prints a line for every row of the file, blank ones aside.
     * @param summary gets the figures where rows say which incident they belong to
     * @return whether every row could be read
     */
    public boolean run(Path file, PrintWriter out, PrintWriter summary) throws IOException {
        try (var rows = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (var row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.isBlank()) {
                    out.println(JSON.writeValueAsString(line(row)));
                }
            }
        }
        out.flush();
        if (!figures.isEmpty()) {
            summary.println(figures);
            summary.flush();
        }
        return allRead;
    }

    double f1() {
        return figures.f1();
    }

    private Line line(String row) {
        try {
            return line(JSON.readTree(row.startsWith(BYTE_ORDER_MARK) ? row.substring(1) : row));
        }
        catch (JacksonException unreadable) {
            return refused(null, "not a line of JSON: " + unreadable.getOriginalMessage());
        }
    }

    private Line line(JsonNode json) {
        try {
            var row = new Fields(json);
            var id = row.any("id");
            var incident = grouping
                .add(new Report(id.asString(), row.instant("at"), row.text("text"), place(row), row.text("property")));
            if (row.has("gold")) {
                figures.add(row.text("gold"), incident);
            }
            return new Line.Joined(id, incident);
        }
        catch (IllegalArgumentException refused) {
            return refused(json.get("id"), String.valueOf(refused.getMessage()));
        }
    }

    private static @Nullable Location place(Fields row) {
        if (!row.has("location")) {
            return null;
        }
        var place = new Fields(row.any("location"));
        return Location.ofNullable(part(place, "building"), part(place, "unit"), part(place, "room"));
    }

    /** Numbers are read as they are written. */
    private static @Nullable String part(Fields place, String name) {
        return place.has(name) ? place.any(name).asString() : null;
    }

    private Line refused(@Nullable JsonNode id, String error) {
        allRead = false;
        return new Line.Refused(id, error);
    }

    private sealed interface Line {

        record Joined(JsonNode id, String incident) implements Line {
        }

        record Refused(@Nullable JsonNode id, String error) implements Line {
        }

    }

}
