package steward.bot.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.sla.StaffNotices;
import steward.bot.sla.TicketNews;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStep;

/** What residents may do with their own tickets, by a message or a button. */
@Component
public class ResidentWishes {

    private static final Duration REOPENS_WITHIN = Duration.ofDays(7);

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);

    private final TicketDesk desk;

    private final StaffNotices notices;

    ResidentWishes(TicketDesk desk, StaffNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    /** Whether a ticket ended so short a while ago that its resident can reopen it. */
    static boolean isFresh(Ticket ticket, Instant now) {
        return ticket.closedAt() != null && ticket.closedAt().plus(REOPENS_WITHIN).isAfter(now);
    }

    /**
     * @throws ReopenedTooLate if it ended more than seven days ago
     */
    @Transactional
    public Ticket reopen(String number, String why, Instant now) {
        var ticket = desk.lock(number);
        if (ticket.closedAt() != null && !isFresh(ticket, now)) {
            throw new ReopenedTooLate(number);
        }
        return desk.reopen(number, "resident", why, now);
    }

    /**
     * The resident asks where an open ticket stays.
     * @return whether its owner was told now; they are once in half an hour
     */
    @Transactional
    public boolean urge(String number, String text, Instant now) {
        var ticket = desk.lock(number);
        if (ticket.isOpen() && notices.wereTold(number, TicketNews.URGED, now.minus(AGAIN_AFTER))) {
            return false;
        }
        desk.mark(number, TicketStep.URGE, "resident", text, now);
        notices.tell(List.of(ticket.ownerId()), number, TicketNews.URGED, now);
        return true;
    }

}
