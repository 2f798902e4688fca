package steward.console.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.bot.learning.TriageDecision;
import steward.bot.site.Location;
import steward.bot.ticket.Ticket;

/**
 * A ticket as the API answers it.
 *
 * @param standing how it stands against its promises as a whole
 * @param allowed the steps it can take now
 * @param history what happened to it; left out of lists
 * @param triage what triage decided that opened it; left out of lists
 * @param related the tickets it has to do with; left out of lists
 */
record TicketView(String number, String kind, String category, String urgency, String status, String summary,
        @Nullable Location location, String channel, @Nullable String conversationId, String queue, Owner owner,
        String routedBecause, Instant receivedAt, @Nullable Instant firstContactAt, @Nullable Instant acceptedAt,
        @Nullable Instant arrivedAt, @Nullable Instant resolvedAt, @Nullable Instant reportedBackAt,
        @Nullable Instant closedAt, @Nullable String result, @Nullable String cause, String standing,
        List<String> allowed, List<ClockView> clocks, @Nullable List<HistoryLine> history, @Nullable Triaged triage,
        @Nullable List<LinkLine> related, Links links) {

    static TicketView of(Ticket ticket, Owner owner, String standing, List<ClockView> clocks,
            @Nullable List<HistoryLine> history, @Nullable TriageDecision decision, @Nullable List<LinkLine> related) {
        return new TicketView(ticket.number(), Labels.of(ticket.kind()), ticket.category().label(),
                ticket.urgency().name(), Labels.of(ticket.status()), ticket.summary(), ticket.location(),
                ticket.channel(), ticket.conversationId(), ticket.queue(), owner, ticket.routedBecause(),
                ticket.receivedAt(), ticket.firstContactAt(), ticket.acceptedAt(), ticket.arrivedAt(),
                ticket.resolvedAt(), ticket.reportedBackAt(), ticket.closedAt(), ticket.result(), ticket.cause(),
                standing, TicketPanels.stepsOf(ticket), clocks, history, decision == null ? null : Triaged.of(decision),
                related, Links.of(ticket));
    }

    record Owner(String id, String name) {
    }

    /**
     * @param model the version of what was learned
     */
    record Triaged(String category, String urgency, double confidence, String decidedBy, String model) {

        static Triaged of(TriageDecision decision) {
            return new Triaged(decision.category().label(), decision.urgency().name(), decision.confidence(),
                    decision.decidedBy().label(), decision.model());
        }

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
