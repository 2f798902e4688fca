package steward.bot.flow;

import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.followup.Said;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStatus;

/** Does with a ticket what a resident said about it, and tells them. */
@Component
class FollowUpActions {

    private static final int SHOWN = 3;

    private final TicketDesk desk;

    private final TicketReplies replies;

    private final UrgingReplies urging;

    private final MergedReplies merged;

    private final Outbox outbox;

    private final Wording wording;

    FollowUpActions(TicketDesk desk, TicketReplies replies, UrgingReplies urging, MergedReplies merged, Outbox outbox,
            Wording wording) {
        this.desk = desk;
        this.replies = replies;
        this.urging = urging;
        this.merged = merged;
        this.outbox = outbox;
        this.wording = wording;
    }

    void apply(Turn turn, Said said, List<Ticket> tickets) {
        tickets.stream().limit(said.cancels() ? tickets.size() : SHOWN).forEach(ticket -> apply(turn, said, ticket));
    }

    private void apply(Turn turn, Said said, Ticket ticket) {
        if (ticket.status() == TicketStatus.MERGED) {
            merged.add(turn, said.text(), ticket, said.category() == Category.FOLLOW_UP_RECURRENCE);
        }
        else if (ticket.isOpen() && said.cancels()) {
            withdraw(turn, said, ticket);
        }
        else if (ticket.isOpen() && said.category() == Category.FOLLOW_UP_STATUS_QUERY) {
            urging.urge(turn, said, ticket);
        }
        else if (ticket.isOpen()) {
            note(turn, said, ticket);
        }
        else if (said.category() == Category.FOLLOW_UP_RECURRENCE && ResidentWishes.isFresh(ticket, turn.now())) {
            desk.reopen(ticket.number(), "resident", said.text(), turn.now());
        }
        else {
            replies.show(turn, ticket, "followup.closed");
        }
    }

    /**
     * The notice of the withdrawal tells the resident; an emergency is for a person to
     * end.
     */
    private void withdraw(Turn turn, Said said, Ticket ticket) {
        if (ticket.isEmergency()) {
            desk.note(ticket.number(), "resident", said.text(), turn.now());
            replies.show(turn, ticket, "followup.emergency");
        }
        else {
            desk.withdraw(ticket.number(), said.text(), turn.now());
        }
    }

    /** The resident does not withdraw it after all. */
    void keep(Turn turn, Ticket ticket) {
        replies.show(turn, ticket, ticket.isOpen() ? "followup.kept" : "followup.closed");
    }

    private void note(Turn turn, Said said, Ticket ticket) {
        desk.note(ticket.number(), "resident", said.text(), turn.now());
        var place = said.named();
        if (said.category() == Category.FOLLOW_UP_UPDATE_INFO && place != null) {
            desk.locate(ticket.number(), place, "resident", turn.now());
        }
        replies.show(turn, ticket, "followup.told");
    }

    /**
     * Nobody said which ticket it is about. Every owner it may concern is told, as one
     * who need not know loses less than one who is not told. Where all are closed, the
     * newest is reopened: somebody has to look.
     */
    void tellAll(Turn turn, Said said, List<Ticket> tickets) {
        var text = wording.text(turn.language(), "followup.unclear", said.text(),
                String.join(", ", tickets.stream().map(Ticket::number).toList()));
        var open = tickets.stream().filter(Ticket::isOpen).toList();
        open.forEach(ticket -> desk.note(ticket.number(), "resident", text, turn.now()));
        if (open.isEmpty()) {
            tickets.stream()
                .filter(ticket -> ticket.status() != TicketStatus.MERGED && ResidentWishes.isFresh(ticket, turn.now()))
                .findFirst()
                .ifPresent(ticket -> desk.reopen(ticket.number(), "resident", text, turn.now()));
        }
    }

    void ask(Turn turn, String key, Object... values) {
        var text = wording.text(turn.language(), key, values);
        outbox.send(turn.conversation(), Draft.fromBot(MessageKind.QUESTION, text, turn.language()));
    }

}
