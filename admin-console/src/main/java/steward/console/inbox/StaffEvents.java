package steward.console.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import steward.bot.node.OtherNodes;
import steward.bot.sla.DeadlineFired;
import steward.bot.sla.DeadlineStage;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMoved;
import steward.bot.ticket.Tickets;
import steward.console.staff.SignedIn;
import steward.console.ticket.NoteWritten;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Passes on what happens, once it is certain, to everyone who listens, on every node. */
@Component
class StaffEvents {

    private static final Logger log = LoggerFactory.getLogger(StaffEvents.class);

    private static final int BEHIND_AT_MOST = 512;

    private static final String TOPIC = "staff";

    private final Sinks.Many<StaffEvent> sink = Sinks.many().multicast().directBestEffort();

    private final AtomicLong ids;

    private final Tickets tickets;

    private final OtherNodes others;

    private final JsonMapper json;

    private final Clock clock;

    StaffEvents(Tickets tickets, OtherNodes others, JsonMapper json, Clock clock) {
        this.tickets = tickets;
        this.others = others;
        this.json = json;
        this.clock = clock;
        // Grows across restarts too.
        this.ids = new AtomicLong(clock.millis());
        others.heard(TOPIC).subscribe(this::hear);
    }

    /**
     * What happens on this staff member's site from now on. Whoever reads too slowly gets
     * an error instead of a gap.
     */
    Flux<StaffEvent> of(SignedIn me) {
        return Flux
            .merge(sink.asFlux().filter(event -> event.siteId().equals(me.siteId())),
                    others.missed().map(n -> stale(me.siteId())))
            .onBackpressureBuffer(BEHIND_AT_MOST);
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

    private void send(String siteId, String name, @Nullable String conversationId, @Nullable String ticketNumber,
            @Nullable String ownerId, Map<String, Object> facts) {
        var event = new StaffEvent(0, siteId, name, conversationId, ticketNumber, ownerId, clock.instant(), facts);
        emit(event);
        others.tell(TOPIC, json.writeValueAsString(event));
    }

    private void hear(String news) {
        try {
            emit(json.readValue(news, StaffEvent.class));
        }
        catch (JacksonException ex) {
            log.warn("news of another version of the hub: {}", ex.getClass().getSimpleName());
        }
    }

    /** Numbers are this node's own: whoever comes from another one reads the store. */
    private synchronized void emit(StaffEvent event) {
        sink.tryEmitNext(event.withId(ids.incrementAndGet()));
    }

    private StaffEvent stale(String siteId) {
        return new StaffEvent(ids.incrementAndGet(), siteId, "stale", null, null, null, clock.instant(), Map.of());
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
