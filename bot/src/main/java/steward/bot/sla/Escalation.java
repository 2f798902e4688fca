package steward.bot.sla;

import java.time.Instant;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.site.StaffMember;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStep;

/** What a deadline does: history, notices and the live view, in one transaction. */
@Component
class Escalation {

    private static final Logger log = LoggerFactory.getLogger(Escalation.class);

    private static final Set<ClockName> WAITED_FOR = Set.of(ClockName.ON_SITE, ClockName.RESOLVE);

    private final DeadlineStore store;

    private final PauseStore pauses;

    private final StaffNotices notices;

    private final TicketDesk desk;

    private final Ladder ladder;

    private final ApplicationEventPublisher events;

    Escalation(DeadlineStore store, PauseStore pauses, StaffNotices notices, TicketDesk desk, Ladder ladder,
            ApplicationEventPublisher events) {
        this.store = store;
        this.pauses = pauses;
        this.notices = notices;
        this.desk = desk;
        this.ladder = ladder;
        this.events = events;
    }

    @Transactional
    public void fire(SlaDeadline deadline, Instant now) {
        // The ticket first, as every step locks it: two that wait for each other would
        // both fail.
        var ticket = desk.lock(deadline.ticketNumber());
        if (!ticket.isOpen()) {
            store.cancel(deadline.ticketNumber(), deadline.clock(), deadline.firesAt());
        }
        else if (store.fire(deadline, now)) {
            act(deadline, ticket, now);
        }
    }

    private void act(SlaDeadline deadline, Ticket ticket, Instant now) {
        var late = deadline.isLateAt(now);
        var told = ladder.rung(deadline.stage(), ticket);
        log.info("ticket {}: {} of {}, {} told{}", ticket.number(), deadline.stage().label(), deadline.clock().label(),
                told.size(), late ? ", late" : "");
        notices.add(deadline, told, wantsNewTime(deadline), late, now);
        desk.mark(ticket.number(), stepOf(deadline.stage()), "bot",
                EscalationText.of(deadline, told.stream().map(StaffMember::name).toList(), late), now);
        events.publishEvent(
                new DeadlineFired(deadline, ticket.siteId(), told.stream().map(StaffMember::id).toList(), late, now));
    }

    /** The resident waits for a visit or a result, and was told no other time yet. */
    private boolean wantsNewTime(SlaDeadline deadline) {
        return deadline.stage() == DeadlineStage.WARN && WAITED_FOR.contains(deadline.clock())
                && !pauses.hasNewTime(deadline);
    }

    private static TicketStep stepOf(DeadlineStage stage) {
        return switch (stage) {
            case WARN -> TicketStep.WARN;
            case LEAD, PROJECT_MANAGER -> TicketStep.ESCALATE;
            case SUPERVISED -> TicketStep.SUPERVISE;
        };
    }

}
