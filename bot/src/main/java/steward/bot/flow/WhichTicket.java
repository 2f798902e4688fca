package steward.bot.flow;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Sender;
import steward.bot.followup.PendingFollowUp;
import steward.bot.followup.PendingFollowUps;
import steward.bot.followup.Said;
import steward.bot.followup.TicketChoice;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Tickets;

/** Asks which ticket a resident means, and does what they said once they answer. */
@Component
class WhichTicket {

    private static final int LISTED = 3;

    private static final int KEPT = 10;

    private static final int LOOKED_BACK = 12;

    private final PendingFollowUps pending;

    private final Tickets tickets;

    private final Conversations conversations;

    private final FollowUpActions actions;

    private final TicketLines lines;

    WhichTicket(PendingFollowUps pending, Tickets tickets, Conversations conversations, FollowUpActions actions,
            TicketLines lines) {
        this.pending = pending;
        this.tickets = tickets;
        this.conversations = conversations;
        this.actions = actions;
        this.lines = lines;
    }

    /** Does what was said; a ticket that is not named is withdrawn after a yes only. */
    void confirmed(Turn turn, Said said, List<Ticket> meant) {
        var ticket = meant.getFirst();
        if (said.cancels() && meant.size() == 1 && ticket.isOpen() && !ticket.isEmergency() && !said.names(ticket)) {
            ask(turn, said, meant, "followup.withdraw");
        }
        else {
            actions.apply(turn, said, meant);
        }
    }

    /** Keeps what was said, and asks which ticket is meant; once for a message. */
    void ask(Turn turn, Said said, List<Ticket> candidates) {
        ask(turn, said, candidates, candidates.size() == 1 ? "followup.this" : "followup.which");
    }

    private void ask(Turn turn, Said said, List<Ticket> candidates, String question) {
        var messageId = turn.message().id();
        if (pending.find(turn.conversation().id()).filter(known -> known.messageId().equals(messageId)).isEmpty()) {
            ask(turn, messageId, said, candidates, question);
        }
    }

    private void ask(Turn turn, String messageId, Said said, List<Ticket> candidates, String question) {
        var kept = candidates.stream().limit(KEPT).toList();
        pending.keep(new PendingFollowUp(turn.conversation().id(), messageId, said,
                kept.stream().map(Ticket::number).toList(), turn.now()));
        var listed = lines.of(kept.stream().limit(LISTED).toList(), turn.language());
        actions.ask(turn, question, listed);
    }

    boolean isOpen(Turn turn) {
        return pending.find(turn.conversation().id()).isPresent();
    }

    /**
     * Does what was said before with the ticket that this message names. If it names
     * none, the owners are told and the message is left to be dealt with.
     * @return whether the message was the answer
     */
    boolean answered(Turn turn, List<Decision> decisions) {
        var known = pending.find(turn.conversation().id()).orElseThrow();
        pending.remove(known.conversationId());
        var shown = known.candidates().stream().map(tickets::findOrNull).filter(Objects::nonNull).toList();
        if (known.said().cancels() && shown.size() == 1 && TicketChoice.isNo(turn.message().text())) {
            actions.keep(turn, shown.getFirst());
            return true;
        }
        var chosen = new TicketChoice(shown).of(turn.message().text(), turn.named());
        if (chosen.tickets().isEmpty() || asksForMore(decisions, known.said()) || staffSpoke(turn, known)) {
            actions.tellAll(turn, known.said(), shown);
            return false;
        }
        if (chosen.sure()) {
            actions.apply(turn, known.said(), chosen.tickets());
        }
        else {
            ask(turn, known.messageId(), known.said(), chosen.tickets(), "followup.which");
        }
        return true;
    }

    /** What the resident wants now is not what they wanted then. */
    private static boolean asksForMore(List<Decision> decisions, Said said) {
        return decisions.stream()
            .anyMatch(decision -> decision instanceof Decision.HandOver
                    || decision instanceof Decision.FollowUp(var category, var text) && category != said.category()
                            && (category == Category.FOLLOW_UP_CANCEL_CLOSE
                                    || category == Category.FOLLOW_UP_STATUS_QUERY));
    }

    private boolean staffSpoke(Turn turn, PendingFollowUp known) {
        return conversations.messagesBefore(turn.conversation().id(), turn.message().seq(), LOOKED_BACK)
            .stream()
            .anyMatch(message -> message.from() == Sender.STAFF && message.at().isAfter(known.askedAt()));
    }

}
