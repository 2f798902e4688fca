package steward.bot.sla;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.ticket.Tickets;

/** Notices promises that were not kept. */
@Component
public class SlaWatch {

    private static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(SlaWatch.class);

    private final SlaStore store;

    private final Tickets tickets;

    private final ApplicationEventPublisher events;

    SlaWatch(SlaStore store, Tickets tickets, ApplicationEventPublisher events) {
        this.store = store;
        this.tickets = tickets;
        this.events = events;
    }

    /**
     * Notes every clock that has run out; running it again, or on two nodes at once,
     * notes none twice.
     */
    @Transactional
    public void noteOverdue(Instant now) {
        for (var clock : store.newlyOverdue(now, AT_ONCE)) {
            if (store.noteOverdue(clock, now)) {
                log.info("ticket {} is overdue: {} was due at {}", clock.ticketNumber(), clock.name().label(),
                        clock.dueAt());
                tickets.find(clock.ticketNumber())
                    .ifPresent(ticket -> events.publishEvent(new ClockOverdue(clock, ticket.siteId())));
            }
        }
    }

}
