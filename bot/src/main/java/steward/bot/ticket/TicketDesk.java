package steward.bot.ticket;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversations;
import steward.bot.site.Location;

/**
 * The life of a ticket. Every step is checked, stored, written into the history and
 * published in one transaction; a step the ticket cannot take now throws
 * {@link IllegalTransition}.
 */
@Service
public class TicketDesk {

    private final Tickets tickets;

    private final Conversations conversations;

    private final ApplicationEventPublisher events;

    TicketDesk(Tickets tickets, Conversations conversations, ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.conversations = conversations;
        this.events = events;
    }

    /**
     * Opens a ticket that is owned from the first moment.
     * @param because one sentence on why it goes to this queue and owner
     */
    @Transactional
    public Ticket open(NewTicket wanted, String queue, String ownerId, String because) {
        var ticket = wanted.received(tickets.nextNumber(wanted.kind()), queue, ownerId, because);
        tickets.add(ticket);
        return told(ticket, TicketStep.OPEN, "bot", because, wanted.receivedAt());
    }

    /**
     * The owner takes the ticket on and contacts the resident. Whoever accepts owns it
     * from now on.
     */
    @Transactional
    public Ticket accept(String number, String staffId, Instant at) {
        return step(number, TicketStep.ACCEPT, staffId, "", at,
                ticket -> TicketChanges.of(ticket).owner(staffId).acceptedAt(at).firstContactAt(at).done());
    }

    @Transactional
    public Ticket arrive(String number, String staffId, Instant at) {
        return step(number, TicketStep.ARRIVE, staffId, "", at,
                ticket -> TicketChanges.of(ticket).arrivedAt(at).done());
    }

    /** The work is done: what was done, and what the cause was. */
    @Transactional
    public Ticket resolve(String number, String staffId, String result, String cause, Instant at) {
        return step(number, TicketStep.RESOLVE, staffId, result, at,
                ticket -> TicketChanges.of(ticket).resolved(result, cause, at).done());
    }

    /** The result was delivered to the resident. */
    @Transactional
    public Ticket reportBack(String number, String staffId, Instant at) {
        return step(number, TicketStep.REPORT_BACK, staffId, "", at,
                ticket -> TicketChanges.of(ticket).reportedBackAt(at).done());
    }

    /**
     * @param why the resident's agreement, or the rule that stands for it
     */
    @Transactional
    public Ticket close(String number, String staffId, String why, Instant at) {
        return step(number, TicketStep.CLOSE, staffId, why, at, ticket -> TicketChanges.of(ticket).closedAt(at).done());
    }

    /**
     * The resident does not want it any more. An emergency is never withdrawn.
     * @param text what they wrote
     */
    @Transactional
    public Ticket withdraw(String number, String text, Instant at) {
        var ticket = lock(number);
        if (ticket.isEmergency()) {
            throw new IllegalTransition(ticket, TicketStep.WITHDRAW);
        }
        return step(number, TicketStep.WITHDRAW, "resident", text, at,
                known -> TicketChanges.of(known).closedAt(at).done());
    }

    @Transactional
    public Ticket reopen(String number, String actor, String why, Instant at) {
        return step(number, TicketStep.REOPEN, actor, why, at, ticket -> TicketChanges.of(ticket).reopened().done());
    }

    @Transactional
    Ticket merge(String number, String staffId, String why, Instant at) {
        return step(number, TicketStep.MERGE, staffId, why, at, ticket -> TicketChanges.of(ticket).closedAt(at).done());
    }

    @Transactional
    Ticket unmerge(String number, String staffId, String why, Instant at) {
        return step(number, TicketStep.UNMERGE, staffId, why, at,
                ticket -> TicketChanges.of(ticket).unmerged(statusBeforeMerging(number)).done());
    }

    private TicketStatus statusBeforeMerging(String number) {
        var history = tickets.history(number);
        var merged = history.stream().map(HistoryEntry::step).toList().lastIndexOf(TicketStep.MERGE);
        return history.get(merged - 1).status();
    }

    @Transactional
    public Ticket assign(String number, String ownerId, String actor, String why, Instant at) {
        return step(number, TicketStep.ASSIGN, actor, why, at,
                ticket -> TicketChanges.of(ticket).owner(ownerId).done());
    }

    /** A person gives it another category or urgency. */
    @Transactional
    public Ticket classify(String number, Category category, Urgency urgency, String actor, String why, Instant at) {
        return step(number, TicketStep.CLASSIFY, actor, why, at,
                ticket -> TicketChanges.of(ticket).about(category, urgency).done());
    }

    /** A person spoke to the resident about the ticket; only the first time counts. */
    @Transactional
    public Ticket contact(String number, String staffId, Instant at) {
        var ticket = lock(number);
        if (ticket.firstContactAt() != null || !ticket.isOpen()) {
            return ticket;
        }
        return step(number, TicketStep.CONTACT, staffId, "", at,
                known -> TicketChanges.of(known).firstContactAt(at).done());
    }

    @Transactional
    public Ticket locate(String number, Location location, String actor, Instant at) {
        return step(number, TicketStep.LOCATE, actor, "", at,
                ticket -> TicketChanges.of(ticket).location(location).done());
    }

    /** Adds to the history of an open ticket. */
    @Transactional
    public Ticket note(String number, String actor, String text, Instant at) {
        return step(number, TicketStep.NOTE, actor, text, at, ticket -> ticket);
    }

    /** Writes a step that moves the ticket nowhere into its history. */
    @Transactional
    public Ticket mark(String number, TicketStep step, String actor, String why, Instant at) {
        if (step.moves()) {
            throw new IllegalArgumentException(step + " is more than a mark");
        }
        return step(number, step, actor, why, at, ticket -> ticket);
    }

    private Ticket step(String number, TicketStep step, String actor, String why, Instant at,
            UnaryOperator<Ticket> change) {
        var before = lock(number);
        if (!step.isAllowedIn(before.status())) {
            throw new IllegalTransition(before, step);
        }
        var changed = change.apply(before);
        var after = TicketChanges.of(changed).status(step.leadsFrom(changed)).nextVersion().done();
        tickets.update(after);
        return told(after, step, actor, why, at);
    }

    /**
     * The ticket, held with its conversation against other writers until the caller's
     * transaction ends.
     */
    @Transactional
    public Ticket lock(String number) {
        var conversationId = tickets.find(number).orElseThrow(() -> new NoSuchTicket(number)).conversationId();
        if (conversationId != null) {
            conversations.lock(conversationId);
        }
        return tickets.lock(number);
    }

    private Ticket told(Ticket ticket, TicketStep step, String actor, String why, Instant at) {
        tickets.record(ticket.number(), List.of(new HistoryEntry(at, actor, step, ticket.status(), why)));
        events.publishEvent(new TicketMoved(ticket, step, actor, at));
        return ticket;
    }

}
