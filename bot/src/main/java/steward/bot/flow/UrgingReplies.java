package steward.bot.flow;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.followup.Said;
import steward.bot.sla.StaffNotices;
import steward.bot.sla.TicketNews;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStep;

/**
 * A resident asks where their ticket stays. They always learn how it stands; its owner is
 * told once in a while.
 */
@Component
class UrgingReplies {

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);

    private final TicketDesk desk;

    private final StaffNotices notices;

    private final TicketReplies replies;

    UrgingReplies(TicketDesk desk, StaffNotices notices, TicketReplies replies) {
        this.desk = desk;
        this.notices = notices;
        this.replies = replies;
    }

    void urge(Turn turn, Said said, Ticket ticket) {
        if (notices.wereTold(ticket.number(), TicketNews.URGED, turn.now().minus(AGAIN_AFTER))) {
            replies.show(turn, ticket, "followup.standing.again");
            return;
        }
        desk.mark(ticket.number(), TicketStep.URGE, "resident", said.text(), turn.now());
        notices.tell(List.of(ticket.ownerId()), ticket.number(), TicketNews.URGED, turn.now());
        replies.show(turn, ticket, "followup.standing");
    }

}
