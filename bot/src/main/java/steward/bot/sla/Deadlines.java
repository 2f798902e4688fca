package steward.bot.sla;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Lets every deadline act whose instant is over. */
@Component
public class Deadlines {

    private static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    private final DeadlineStore store;

    private final Escalation escalation;

    Deadlines(DeadlineStore store, Escalation escalation) {
        this.store = store;
        this.escalation = escalation;
    }

    /**
     * Fires what is due, in the order of its instants, each in a transaction of its own;
     * running it again, or on two nodes at once, fires none twice.
     */
    public void fire(Instant now) {
        var more = true;
        while (more) {
            more = round(now) == AT_ONCE;
        }
    }

    /** How many it dealt with, at most {@link #AT_ONCE}. */
    private long round(Instant now) {
        return store.due(now, AT_ONCE).stream().filter(deadline -> dealtWith(deadline, now)).count();
    }

    private boolean dealtWith(SlaDeadline deadline, Instant now) {
        try {
            escalation.fire(deadline, now);
            return true;
        }
        catch (DataAccessException ex) {
            // The next time it is tried again; the others must not wait for it.
            log.warn("ticket {}: {} of {} did not fire", deadline.ticketNumber(), deadline.stage().label(),
                    deadline.clock().label(), ex);
            return false;
        }
    }

}
