package steward.bot.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.site.Location;
import steward.bot.ticket.Ticket;
import steward.knowledge.source.Language;

/** Tickets as short numbered lines: number, what, place. */
@Component
class TicketLines {

    private static final int LONGEST = 24;

    private final Wording wording;

    TicketLines(Wording wording) {
        this.wording = wording;
    }

    String of(List<Ticket> tickets, Language language) {
        return IntStream.range(0, tickets.size())
            .mapToObj(i -> line(i + 1, tickets.get(i), language))
            .collect(Collectors.joining("\n"));
    }

    private String line(int n, Ticket ticket, Language language) {
        var place = ticket.location();
        var key = place == null ? "followup.line" : "followup.line.placed";
        return wording.text(language, key, n, ticket.number(), shortened(ticket.summary()),
                place == null ? "" : place(place, language));
    }

    private String place(Location place, Language language) {
        return Stream
            .of(part("place.building", place.building(), language), part("place.unit", place.unit(), language),
                    part("place.room", place.room(), language))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(language.isChinese() ? "" : ", "));
    }

    private String part(String key, @Nullable String value, Language language) {
        return value == null ? "" : wording.text(language, key, value);
    }

    private static String shortened(String summary) {
        var line = summary.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

}
