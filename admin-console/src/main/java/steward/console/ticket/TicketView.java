package steward.console.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.bot.ticket.Ticket;

/**
 * A ticket as the API answers it.
 *
 * @param standing how it stands against its promises as a whole
 * @param allowed the steps it can take now
 * @param history what happened to it; left out of lists
 */
record TicketView(String number, String kind, String category, String urgency, String status, String summary,
        @Nullable Location location, String channel, @Nullable String conversationId, String queue, Owner owner,
        String routedBecause, Instant receivedAt, @Nullable Instant firstContactAt, @Nullable Instant acceptedAt,
        @Nullable Instant arrivedAt, @Nullable Instant resolvedAt, @Nullable Instant reportedBackAt,
        @Nullable Instant closedAt, @Nullable String result, @Nullable String cause, String standing,
        List<String> allowed, List<ClockView> clocks, @Nullable List<HistoryLine> history, Links links) {

    static TicketView of(Ticket ticket, Owner owner, String standing, List<ClockView> clocks,
            @Nullable List<HistoryLine> history) {
        return new TicketView(ticket.number(), Labels.of(ticket.kind()), ticket.category().label(),
                ticket.urgency().name(), Labels.of(ticket.status()), ticket.summary(), ticket.location(),
                ticket.channel(), ticket.conversationId(), ticket.queue(), owner, ticket.routedBecause(),
                ticket.receivedAt(), ticket.firstContactAt(), ticket.acceptedAt(), ticket.arrivedAt(),
                ticket.resolvedAt(), ticket.reportedBackAt(), ticket.closedAt(), ticket.result(), ticket.cause(),
                standing, TicketPanels.stepsOf(ticket), clocks, history, Links.of(ticket));
    }

    record Owner(String id, String name) {
    }

    record Links(String self, String page) {

        static Links of(Ticket ticket) {
            return new Links("/api/v1/tickets/" + ticket.number(), TicketAccess.pageOf(ticket));
        }

    }

    /** A page of a list; {@code next} is given as {@code after} for the following one. */
    record Page(List<TicketView> items, @Nullable String next) {
    }

}
