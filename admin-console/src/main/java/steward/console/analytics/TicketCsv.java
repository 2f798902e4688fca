package steward.console.analytics;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A list of tickets as a file for spreadsheets: what was asked first, then a row per
 * ticket. It names no resident and no door.
 */
@Component
class TicketCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF'; // tells Excel that it is UTF-8

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<String> COLUMNS = List.of("number", "kind", "category", "urgency", "status", "building",
            "unit", "room", "channel", "owner", "received", "contacted", "responseDue", "closed", "overdue");

    private final MessageSource messages;

    TicketCsv(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(Metric metric, TicketFilter filter, List<TicketLine> lines, Instant asOf, Locale locale) {
        var words = new FigureText(messages, locale);
        var zone = filter.period().zone();
        var out = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            print(csv, words.say("csv.figure"), words.say("metric." + metric.key()));
            print(csv, words.say("csv.days"), filter.period().first() + " – " + filter.period().last());
            print(csv, words.say("csv.building"), or(filter.building(), words.say("csv.all")));
            var category = filter.category();
            print(csv, words.say("csv.category"),
                    category == null ? words.say("csv.all") : words.say("category." + category.label()));
            print(csv, words.say("csv.zone"), zone.getId());
            print(csv, words.say("csv.asOf"), TIME.format(asOf.atZone(zone)));
            print(csv, words.say("csv.rows"), String.valueOf(lines.size()));
            print(csv, COLUMNS.stream().map(column -> words.say("csv.column." + column)).toArray(String[]::new));
            for (var line : lines) {
                print(csv, cells(line, zone, words));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] cells(TicketLine line, ZoneId zone, FigureText words) {
        return Stream
            .of(line.number(), words.say("manager.kind." + line.kind()),
                    words.say("category." + line.category().label()), line.urgency().name(),
                    words.say("manager.status." + line.status()), line.building(), line.unit(), line.room(),
                    words.channel(line.channel()), line.owner(), time(line.receivedAt(), zone),
                    time(line.firstContactAt(), zone), time(line.responseDueAt(), zone), time(line.closedAt(), zone),
                    words.say(line.overdue() ? "csv.yes" : "csv.no"))
            .map(cell -> or(cell, ""))
            .toArray(String[]::new);
    }

    private static void print(CSVPrinter csv, String... cells) throws IOException {
        csv.printRecord((Object[]) Stream.of(cells).map(TicketCsv::harmless).toArray(String[]::new));
    }

    /** A spreadsheet takes a cell that starts like a formula for one. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static @Nullable String time(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : TIME.format(instant.atZone(zone));
    }

    private static String or(@Nullable String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise);
    }

}
