package steward.bot.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClocksEvaluationIT {

    private static final String ROW = """
            {"id":"a","zone":"Asia/Shanghai","hours":[{"days":["MON","TUE","WED","THU","FRI"],"from":"08:30","to":"12:00"},\
            {"days":["MON","TUE","WED","THU","FRI"],"from":"13:30","to":"18:00"}],"holidays":["2026-10-01"],\
            "workdays":["2026-10-10"],"clock":"working","target":"PT8H","dueTimeOfDay":"18:00",\
            "startedAt":"2026-11-23T09:00:00+08:00","pauses":[{"from":"2026-11-23T10:00:00+08:00",\
            "to":"2026-11-23T11:00:00+08:00"}],"now":"2026-11-23T11:30:00+08:00"}""";

    @TempDir
    private Path folder;

    @Test
    void answersEveryRowWithOneLine() throws IOException {
        var elapsed = ROW.replace("\"a\"", "7")
            .replace("\"working\"", "\"elapsed\"")
            .replace("11:30:00+08:00\"}", "21:30:00+08:00\"}");
        var days = ROW.replace("\"working\"", "\"workingDays\"").replace("\"PT8H\"", "3");
        var paused = ROW.replace("\"2026-11-23T11:00:00+08:00\"", "null");

        assertThat(lines(true, ROW, "", elapsed, days, paused)).containsExactly("""
                {"id":"a","dueAt":"2026-11-24T10:00:00+08:00","remainingSeconds":23400,"standing":"onTrack"}""", """
                {"id":7,"dueAt":"2026-11-23T18:00:00+08:00","remainingSeconds":-12600,"standing":"overdue"}""", """
                {"id":"a","dueAt":"2026-11-26T18:00:00+08:00","remainingSeconds":282600,"standing":"onTrack"}""", """
                {"id":"a","dueAt":null,"remainingSeconds":25200,"standing":"paused"}""");
    }

    @Test
    void writesTheOffsetOfTheDueInstant() throws IOException {
        var berlin = ROW.replace("Asia/Shanghai", "Europe/Berlin")
            .replace("\"working\"", "\"elapsed\"")
            .replace("PT8H", "PT24H")
            .replace("2026-11-23T09:00:00+08:00", "2026-03-28T12:00:00+01:00");
        assertThat(lines(true, berlin, berlin.replace("Europe/Berlin", "UTC"))).satisfiesExactly(
                line -> assertThat(line).contains("2026-03-29T13:00:00+02:00"),
                line -> assertThat(line).contains("2026-03-29T11:00:00+00:00"));
    }

    @Test
    void readsARowThatLeavesOutWhatItsClockDoesNotNeed() throws IOException {
        assertThat(lines(true, """
                {"id":"short","zone":"UTC","clock":"elapsed","target":"PT1H","startedAt":"2026-11-23T09:00:00Z",\
                "now":"2026-11-23T09:00:00Z","remark":"not read"}""")).singleElement().asString().contains("3600");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
        assertThat(lines(true, "\uFEFF" + ROW)).hasSize(1);
    }

    @Test
    void takes2400ForTheEndOfTheDay() throws IOException {
        var night = ROW.replace("\"13:30\",\"to\":\"18:00\"", "\"22:00\",\"to\":\"24:00\"").replace("PT8H", "PT4H");
        assertThat(lines(true, night)).singleElement().asString().contains("2026-11-24T00:00:00+08:00");
    }

    @Test
    void saysWhatIsWrongWithARowAndGoesOn() throws IOException {
        assertThat(lines(false, "{\"id\":\"broken\"", "[]", ROW.replace("08:30", "18:30"), ROW)).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"id\":null,\"error\":\"not a line of JSON"),
                line -> assertThat(line).startsWith("{\"id\":null,\"error\":\"a JSON object expected"),
                line -> assertThat(line).startsWith("{\"id\":\"a\",\"error\":\"hours from 18:30 to 12:00"),
                line -> assertThat(line).contains("onTrack"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                            "Asia/Shanghai"             | "Asia/Nowhere"              | zone: Unknown time-zone ID
                            "MON"                       | "MONDAY"                    | no day such as MONDAY
                            "2026-10-01"                | "2026-10-32"                | holidays: Text '2026-10-32'
                            "working"                   | "walking"                   | clock: elapsed, working or workingDays, not walking
                            "PT8H"                      | "8 hours"                   | target: Text
                            "PT8H"                      | 3                           | target: a text expected
                            "PT8H"                      | "PT0S"                      | longer than nothing
                            "working","target":"PT8H"   | "workingDays","target":1.5  | target: a whole number expected
                            "working","target":"PT8H"   | "workingDays","target":0    | at least 1
                            "2026-11-23T09:00:00+08:00" | "2026-11-23T09:00:00"       | startedAt: Text
                            "2026-11-23T09:00:00+08:00" | "+20260-11-23T09:00:00Z"    | startedAt: a year from 1 to 9999
                            "2026-11-23T11:00:00+08:00" | "2026-11-23T09:00:00+08:00" | ends before it begins
                            "to":"2026-11-23T11:00:00   | "until":"2026-11-23T11:00:00 | to is missing
                    "days":                     | "weekdays":                 | days is missing
                    "pauses":[                  | "pauses":[null,             | pauses: a list of objects expected
                    "id":"a",                   | ``                          | id is missing
                            {"id":"a"                   | {"id":"a","id":"b"          | Duplicate
                            """)
    void namesTheReason(String right, String wrong, String reason) throws IOException {
        assertThat(lines(false, ROW.replace(right, wrong))).singleElement().asString().contains(reason);
    }

    @Test
    void refusesACalendarWithoutWorkingTime() throws IOException {
        var never = ROW.replace("\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\"", "");
        assertThat(lines(false, never)).singleElement()
            .asString()
            .contains("the calendar has no working time within 100 years");
    }

    private List<String> lines(boolean allRead, String... rows) throws IOException {
        var out = new StringWriter();
        var file = Files.writeString(folder.resolve("clocks.jsonl"), String.join("\n", rows));
        assertThat(new ClocksEvaluation().run(file, new PrintWriter(out))).isEqualTo(allRead);
        return out.toString().lines().toList();
    }

}
