package steward.bot.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there is to learn from: texts with their kind, and streams of reports. */
final class IncidentExamples {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int STREAMS = 7;

    private IncidentExamples() {
    }

    /**
     * @param label a {@link FaultKind} by its place, or one of the labels after them
     */
    record Text(int label, String text) {
    }

    /**
     * @param incident which it belongs to within its stream
     */
    record Labelled(Report report, String incident) {
    }

    static List<Text> texts() {
        return SignFile.lines("examples.tsv")
            .map(line -> line.split("\t", 3))
            .map(fields -> new Text(label(fields[0]), fields[2]))
            .toList();
    }

    /** The numbers of the streams. */
    static List<Integer> streams() {
        return IntStream.rangeClosed(1, STREAMS).boxed().toList();
    }

    static List<Labelled> stream(int number) {
        return SignFile.lines(file(number)).map(line -> labelled(JSON.readTree(line))).toList();
    }

    /** Changes with every example. */
    static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of("examples.tsv"), streams().stream().map(IncidentExamples::file))
                .flatMap(SignFile::lines)
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String file(int stream) {
        return "reports-" + stream + ".jsonl";
    }

    private static int label(String name) {
        return switch (name) {
            case "OWN" -> Telling.OWN;
            case "NONE" -> Telling.NONE;
            default -> FaultKind.valueOf(name).ordinal();
        };
    }

    private static Labelled labelled(JsonNode row) {
        var report = new Report(row.get("id").asString(), OffsetDateTime.parse(row.get("at").asString()).toInstant(),
                row.get("text").asString(), home(row.get("location")), row.get("property").asString());
        return new Labelled(report, row.get("gold").asString());
    }

    private static @Nullable Location home(@Nullable JsonNode place) {
        return place == null || place.isNull() ? null
                : Location.ofNullable(part(place, "building"), part(place, "unit"), part(place, "room"));
    }

    private static @Nullable String part(JsonNode place, String name) {
        var part = place.get(name);
        return part == null || part.isNull() ? null : part.asString();
    }

}
