package steward.console.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import steward.bot.conversation.ConversationChanged;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageAppended;
import steward.bot.emergency.DutyPageAcknowledged;
import steward.bot.emergency.DutyPaged;
import steward.bot.sla.DeadlineFired;
import steward.bot.sla.DeadlineStage;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMoved;
import steward.bot.ticket.Tickets;
import steward.console.staff.SignedIn;
import steward.console.ticket.NoteWritten;

/** Passes on what happens, once it is certain, to everyone who listens. */
@Component
class StaffEvents {

    private static final int BEHIND_AT_MOST = 512;

    private final Sinks.Many<StaffEvent> sink = Sinks.many().multicast().directBestEffort();

    private final AtomicLong ids;

    private final Tickets tickets;

    private final Clock clock;

    StaffEvents(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
        // Grows across restarts too.
        this.ids = new AtomicLong(clock.millis());
    }

    /**
     * What happens on this staff member's site from now on. Whoever reads too slowly gets
     * an error instead of a gap.
     */
    Flux<StaffEvent> of(SignedIn me) {
        return sink.asFlux().filter(event -> event.siteId().equals(me.siteId())).onBackpressureBuffer(BEHIND_AT_MOST);
    }

    long lastId() {
        return ids.get();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MessageAppended appended) {
        var message = appended.message();
        send(appended.siteId(), "message-added", message.conversationId(), null, null, factsOf(message));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ConversationChanged changed) {
        send(changed.siteId(), "conversation-changed", changed.conversationId(), null, null, Map.of());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(TicketMoved moved) {
        var ticket = moved.ticket();
        send(ticket.siteId(), "ticket-changed", ticket.conversationId(), ticket.number(), ticket.ownerId(),
                Map.of("step", label(moved.step()), "status", label(ticket.status()), "urgency",
                        ticket.urgency().name(), "category", ticket.category().label(), "owner", ticket.ownerId(),
                        "actor", moved.actor()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DeadlineFired fired) {
        var deadline = fired.deadline();
        var overdue = deadline.stage() == DeadlineStage.LEAD;
        var ticket = tickets.findOrNull(deadline.ticketNumber());
        send(fired.siteId(), overdue ? "clock-overdue" : "deadline", conversationOf(ticket), deadline.ticketNumber(),
                ticket == null ? null : ticket.ownerId(),
                Map.of("clock", deadline.clock().label(), "stage", deadline.stage().label(),
                        overdue ? "dueAt" : "firesAt", deadline.firesAt(), "late", fired.late(), "told", fired.told()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DutyPaged paged) {
        var ticket = tickets.findOrNull(paged.ticketNumber());
        send(paged.siteId(), "alarm", conversationOf(ticket), paged.ticketNumber(), null,
                Map.of("category", paged.category().label(), "paged", paged.staffIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DutyPageAcknowledged acknowledged) {
        var ticket = tickets.findOrNull(acknowledged.ticketNumber());
        send(acknowledged.siteId(), "alarm-acknowledged", conversationOf(ticket), acknowledged.ticketNumber(), null,
                Map.of("by", acknowledged.staffId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(NoteWritten written) {
        var note = written.note();
        send(written.siteId(), "note-added", note.conversationId(), note.ticketNumber(), null, Map.of());
    }

    private synchronized void send(String siteId, String name, @Nullable String conversationId,
            @Nullable String ticketNumber, @Nullable String ownerId, Map<String, Object> facts) {
        sink.tryEmitNext(new StaffEvent(ids.incrementAndGet(), siteId, name, conversationId, ticketNumber, ownerId,
                clock.instant(), facts));
    }

    private static Map<String, Object> factsOf(Message message) {
        var facts = new HashMap<String, Object>();
        facts.put("id", message.id());
        facts.put("seq", message.seq());
        facts.put("from", label(message.from()));
        facts.put("kind", label(message.kind()));
        facts.put("text", message.text());
        facts.put("language", message.language().tag());
        return facts;
    }

    private static @Nullable String conversationOf(@Nullable Ticket ticket) {
        return ticket == null ? null : ticket.conversationId();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
