package steward.bot.flow;

import org.springframework.stereotype.Component;
import steward.bot.followup.Said;
import steward.bot.ticket.Ticket;

/** A resident asks where their ticket stays: they always learn how it stands. */
@Component
class UrgingReplies {

    private final ResidentWishes wishes;

    private final TicketReplies replies;

    UrgingReplies(ResidentWishes wishes, TicketReplies replies) {
        this.wishes = wishes;
        this.replies = replies;
    }

    void urge(Turn turn, Said said, Ticket ticket) {
        var told = wishes.urge(ticket.number(), said.text(), turn.now());
        replies.show(turn, ticket, told ? "followup.standing" : "followup.standing.again");
    }

}
