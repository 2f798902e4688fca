package steward.console.analytics;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;
import steward.console.demo.DemoHub;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class TicketCsvIT {

    private static final Period QUARTER = Period.weeks(13, ZoneId.of("Asia/Shanghai"), DemoHub.NOW);

    private static final TicketFilter EVERYTHING = new TicketFilter("demo", QUARTER, null, null);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void holdsTheRowsOfTheListInItsOrder(Databases kind) throws IOException {
        var hub = DemoHub.filled(kind);
        for (var metric : Metric.ALL) {
            var lines = hub.get(Analytics.class).tickets(metric, EVERYTHING, Integer.MAX_VALUE, 0);
            var csv = hub.get(TicketCsv.class).write(metric, EVERYTHING, lines, DemoHub.NOW, Locale.ENGLISH);
            var records = read(csv);

            assertThat(records.subList(0, 8)).extracting(record -> record.get(0))
                .containsExactly("Figure", "Days", "Building", "Category", "Time zone", "As of", "Rows", "Number");
            assertThat(records.get(6).get(1)).isEqualTo(String.valueOf(lines.size()));
            assertThat(records.stream().skip(8)).extracting(record -> record.get(0))
                .containsExactlyElementsOf(lines.stream().map(TicketLine::number).toList());
            assertThat(lines).hasSize((int) hub.get(Analytics.class).figure(metric, EVERYTHING).n());
        }
    }

    @Test
    void startsWithAByteOrderMarkAndSaysWhatWasAsked() throws IOException {
        var hub = DemoHub.filled(Databases.H2);
        var filter = new TicketFilter("demo", QUARTER, "3", Category.REPAIR_PLUMBING);
        var csv = hub.get(TicketCsv.class)
            .write(Metric.OPEN, filter, List.of(), DemoHub.NOW, Locale.forLanguageTag("zh-Hans"));

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(read(csv)).extracting(CSVRecord::toList)
            .startsWith(List.of("数字", "未结"), List.of("日期", "2026-08-24 – 2026-11-21"), List.of("楼栋", "3"),
                    List.of("类别", "给排水"), List.of("时区", "Asia/Shanghai"), List.of("数据截至", "2026-11-21 15:30:00"),
                    List.of("行数", "0"));
    }

    @Test
    void disarmsFormulasAndNamesNoDoor() throws IOException {
        var hub = DemoHub.filled(Databases.H2);
        var line = new TicketLine("BX-1001", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P3,
                TicketStatus.RECEIVED, "=1+1", "@2", TicketLine.masked("1905"), "webchat", "-1, \"two\"",
                Instant.parse("2026-11-20T16:00:00Z"), null, null, null, true);
        var csv = hub.get(TicketCsv.class).write(Metric.OPEN, EVERYTHING, List.of(line), DemoHub.NOW, Locale.ENGLISH);

        assertThat(read(csv).getLast().toList()).containsExactly("BX-1001", "Repair", "Plumbing", "P3", "Received",
                "'=1+1", "'@2", "19**", "Web chat", "'-1, \"two\"", "2026-11-21 00:00:00", "", "", "", "yes");
    }

    private static List<CSVRecord> read(byte[] csv) throws IOException {
        var text = new String(csv, StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

}
