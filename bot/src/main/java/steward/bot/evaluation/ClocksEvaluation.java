package steward.bot.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import org.jspecify.annotations.Nullable;
import steward.bot.sla.clock.NeverDue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the clocks of a file: one row in, one line of JSON out. */
public class ClocksEvaluation {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // whatever the encoding of the
                                                   // terminal
        .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
        .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
        .appendOffset("+HH:MM:ss", "+00:00")
        .toFormatter();

    /**
     * Prints a line for every row of the file, blank ones aside.
     * @return whether every row could be read
     */
    public boolean run(Path file, PrintWriter out) throws IOException {
        var refused = 0;
        try (var rows = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (var row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.isBlank()) {
                    var line = line(row);
                    refused += line instanceof Line.Refused ? 1 : 0;
                    out.println(JSON.writeValueAsString(line));
                }
            }
        }
        out.flush();
        return refused == 0;
    }

    private static Line line(String row) {
        try {
            return line(JSON.readTree(row.startsWith(BYTE_ORDER_MARK) ? row.substring(1) : row));
        }
        catch (JacksonException unreadable) {
            return new Line.Refused(null, "not a line of JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static Line line(JsonNode row) {
        try {
            var each = ClockCase.of(row);
            var reading = each.reading();
            var due = reading.dueAt();
            return new Line.Read(each.id(), due == null ? null : WITH_OFFSET.format(due.atZone(each.zone())),
                    reading.remaining().getSeconds(), reading.standing().label());
        }
        catch (IllegalArgumentException | DateTimeException | ArithmeticException | NeverDue refused) {
            return new Line.Refused(row.get("id"), String.valueOf(refused.getMessage()));
        }
    }

    private sealed interface Line {

        record Read(JsonNode id, @Nullable String dueAt, long remainingSeconds, String standing) implements Line {
        }

        record Refused(@Nullable JsonNode id, String error) implements Line {
        }

    }

}
