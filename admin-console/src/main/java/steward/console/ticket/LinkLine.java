package steward.console.ticket;

import java.time.Instant;

import steward.bot.ticket.LinkKind;
import steward.bot.ticket.TicketLink;

/**
 * Another ticket, as seen from one.
 *
 * @param kind {@code related}, {@code merged_into}, {@code merged_here},
 * {@code split_from} or {@code split_off}
 */
public record LinkLine(String kind, String number, String by, Instant at) {

    static LinkLine of(TicketLink link, String number) {
        return new LinkLine(kind(link.kind(), number.equals(link.from())), link.other(number), link.by(), link.at());
    }

    private static String kind(LinkKind kind, boolean from) {
        return switch (kind) {
            case RELATED -> "related";
            case MERGED_INTO -> from ? "merged_into" : "merged_here";
            case SPLIT_FROM -> from ? "split_from" : "split_off";
        };
    }

}
