package steward.bot.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.incident.FaultWords;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;

/** The resident's earlier tickets about what they report now. */
@Component
class EarlierCases {

    private static final Duration SAME_CASE = Duration.ofDays(7);

    private static final Duration RELATED = Duration.ofDays(180);

    private static final Set<TicketKind> COME_BACK = EnumSet.of(TicketKind.REPAIR, TicketKind.COMPLAINT,
            TicketKind.REQUEST);

    private final Conversations conversations;

    private final Tickets tickets;

    EarlierCases(Conversations conversations, Tickets tickets) {
        this.conversations = conversations;
        this.tickets = tickets;
    }

    /** The ticket that this is about: open, or ended within the last seven days. */
    @Nullable Ticket same(Turn turn, Decision.OpenTicket issue) {
        conversations.lock(turn.conversation().id());
        return alike(turn, issue, SAME_CASE).min(Comparator.comparing(Ticket::isOpen).reversed()).orElse(null);
    }

    /** The last ticket about the same thing, too long ago to be the same case. */
    Optional<Ticket> past(Turn turn, Decision.OpenTicket issue) {
        return alike(turn, issue, RELATED).findFirst();
    }

    /** What came back, where the resident had one ticket that it can be about. */
    Optional<Decision.OpenTicket> onlyOneBefore(Turn turn, String text) {
        var faults = FaultWords.in(text);
        var before = tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(ticket -> !ticket.isOpen() && COME_BACK.contains(ticket.kind()))
            .filter(ticket -> faults.isEmpty() || !Collections.disjoint(faults, FaultWords.of(ticket)))
            .toList();
        return before.size() == 1 ? before.stream()
            .map(ticket -> new Decision.OpenTicket(ticket.kind(), ticket.category(), ticket.urgency(), text))
            .findFirst() : Optional.empty();
    }

    private Stream<Ticket> alike(Turn turn, Decision.OpenTicket issue, Duration within) {
        return tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(ticket -> ticket.kind() == issue.kind() && ticket.category() == issue.category())
            .filter(ticket -> lastAlive(ticket).plus(within).isAfter(turn.now()))
            .filter(ticket -> turn.named() == null || ticket.location() == null
                    || ticket.location().equals(turn.named()));
    }

    private static Instant lastAlive(Ticket ticket) {
        return ticket.closedAt() == null ? ticket.receivedAt() : ticket.closedAt();
    }

}
