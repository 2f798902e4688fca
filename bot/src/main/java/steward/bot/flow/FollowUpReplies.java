package steward.bot.flow;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.Tickets;

/** What a resident says about a case reported before goes to the ticket it is about. */
@Component
class FollowUpReplies {

    private static final Duration REOPENS_WITHIN = Duration.ofDays(7);

    private static final int SHOWN = 3;

    private final Tickets tickets;

    private final TicketDesk desk;

    private final TicketReplies replies;

    private final Outbox outbox;

    private final Wording wording;

    FollowUpReplies(Tickets tickets, TicketDesk desk, TicketReplies replies, Outbox outbox, Wording wording) {
        this.tickets = tickets;
        this.desk = desk;
        this.replies = replies;
        this.outbox = outbox;
        this.wording = wording;
    }

    void reply(Turn turn, Decision.FollowUp followUp) {
        var known = tickets.ofConversation(turn.conversation().id());
        var open = known.stream().filter(Ticket::isOpen).toList();
        if (followUp.category() == Category.FOLLOW_UP_RECURRENCE && reopened(turn, known)) {
            return;
        }
        if (open.isEmpty()) {
            var text = wording.text(turn.language(), "followup.none");
            outbox.send(turn.conversation(), Draft.fromBot(MessageKind.QUESTION, text, turn.language()));
        }
        else if (followUp.category() == Category.FOLLOW_UP_STATUS_QUERY) {
            showStanding(turn, open);
        }
        else {
            tell(turn, open.getFirst(), followUp.category());
        }
    }

    private void showStanding(Turn turn, List<Ticket> open) {
        open.stream().limit(SHOWN).forEach(ticket -> {
            desk.note(ticket.number(), "resident", turn.message().text(), turn.now());
            replies.show(turn, ticket, "followup.standing");
        });
    }

    private void tell(Turn turn, Ticket ticket, Category category) {
        desk.note(ticket.number(), "resident", turn.message().text(), turn.now());
        var place = turn.named();
        if (category == Category.FOLLOW_UP_UPDATE_INFO && place != null) {
            desk.locate(ticket.number(), place, "resident", turn.now());
        }
        replies.show(turn, ticket, "followup.told");
    }

    private boolean reopened(Turn turn, List<Ticket> known) {
        var closed = known.stream()
            .filter(ticket -> ticket.closedAt() != null && ticket.closedAt().plus(REOPENS_WITHIN).isAfter(turn.now()))
            .findFirst();
        closed.ifPresent(ticket -> desk.reopen(ticket.number(), "resident", turn.message().text(), turn.now()));
        return closed.isPresent();
    }

}
