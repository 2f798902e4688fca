package steward.console.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.console.inbox.OpenWork.OpenConversation;
import steward.console.staff.SignedIn;
import steward.console.ticket.Masked;
import steward.console.ticket.TicketAccess;

/** Builds the queue of a staff member. */
@Component
class Inbox {

    private final OpenWork work;

    private final SlaClocks clocks;

    private final Clock clock;

    Inbox(OpenWork work, SlaClocks clocks, Clock clock) {
        this.work = work;
        this.clocks = clocks;
        this.clock = clock;
    }

    Queue of(SignedIn me, Locale locale) {
        var now = clock.instant();
        var tickets = work.tickets(me.siteId()).stream().filter(ticket -> TicketAccess.maySee(ticket, me)).toList();
        var running = running(tickets);
        var byConversation = tickets.stream()
            .filter(ticket -> ticket.conversationId() != null)
            .collect(Collectors.groupingBy(ticket -> Objects.requireNonNull(ticket.conversationId())));
        var rows = new ArrayList<QueueRow>();
        for (var conversation : work.conversations(me.siteId(), now)) {
            var its = byConversation.getOrDefault(conversation.id(), List.of());
            if (!me.seesOnlyOwn() || !its.isEmpty()) {
                rows.add(row(conversation, its, running, locale));
            }
        }
        tickets.stream()
            .filter(ticket -> ticket.conversationId() == null)
            .forEach(ticket -> rows.add(row(ticket, running, locale)));
        return new Queue(rows, me, now);
    }

    private Map<String, SlaClock> running(List<Ticket> tickets) {
        return clocks.of(tickets.stream().map(Ticket::number).toList())
            .values()
            .stream()
            .flatMap(List::stream)
            .filter(SlaClock::isRunning)
            .collect(Collectors.toMap(SlaClock::ticketNumber, each -> each,
                    (one, other) -> one.dueAt().isAfter(other.dueAt()) ? other : one));
    }

    private static QueueRow row(OpenConversation conversation, List<Ticket> tickets, Map<String, SlaClock> running,
            Locale locale) {
        var ticket = mostPressing(tickets, running);
        var place = ticket != null && ticket.location() != null ? ticket.location() : conversation.home();
        var nextDue = tickets.stream()
            .map(each -> running.get(each.number()))
            .filter(Objects::nonNull)
            .min(Comparator.comparing(SlaClock::dueAt))
            .orElse(null);
        var since = conversation.waitingSince() == null ? conversation.lastMessageAt() : conversation.waitingSince();
        return new QueueRow(conversation.id(), ticket, tickets.size(), conversation.state(), conversation.holderId(),
                Masked.place(place, locale), Masked.name(conversation.resident()), conversation.channel(), nextDue,
                conversation.lastLine(), conversation.lastSender().toLowerCase(Locale.ROOT),
                conversation.language().tag(), since);
    }

    private static QueueRow row(Ticket ticket, Map<String, SlaClock> running, Locale locale) {
        return new QueueRow(null, ticket, 1, null, null, Masked.place(ticket.location(), locale), "", ticket.channel(),
                running.get(ticket.number()), ticket.summary(), null, "", ticket.receivedAt());
    }

    private static @Nullable Ticket mostPressing(List<Ticket> tickets, Map<String, SlaClock> running) {
        return tickets.stream()
            .min(Comparator.comparing(Ticket::urgency)
                .thenComparing(ticket -> running.containsKey(ticket.number()) ? 0 : 1)
                .thenComparing(Ticket::receivedAt))
            .orElse(null);
    }

}
