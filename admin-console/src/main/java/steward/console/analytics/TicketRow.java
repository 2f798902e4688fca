package steward.console.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;

/**
 * A line of the list as the screen shows it, times in the site's zone.
 *
 * @param place such as {@code 3-2-5**}
 */
record TicketRow(String number, TicketKind kind, Category category, Urgency urgency, TicketStatus status, String place,
        String owner, String received, @Nullable String contacted, @Nullable String due, boolean overdue) {

    /** The columns, by the names the export has for them. */
    static final List<String> COLUMNS = List.of("number", "kind", "category", "urgency", "status", "place", "owner",
            "received", "contacted", "responseDue", "overdue");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static TicketRow of(TicketLine line, ZoneId zone) {
        return new TicketRow(line.number(), line.kind(), line.category(), line.urgency(), line.status(),
                Stream.of(line.building(), line.unit(), line.room())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("-")),
                line.owner(), TIME.format(line.receivedAt().atZone(zone)), time(line.firstContactAt(), zone),
                time(line.responseDueAt(), zone), line.overdue());
    }

    private static @Nullable String time(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : TIME.format(instant.atZone(zone));
    }

}
