package steward.bot.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.site.Location;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;

/** A "yes" to our offer of a person, or the place that a safety text asks for. */
@Component
class OfferReplies {

    private static final Set<String> YES = Set.of("是", "是的", "好", "好的", "需要", "要", "可以", "对", "對", "嗯", "行", "麻烦了",
            "麻煩了", "yes", "yes please", "ok", "okay", "sure", "please", "yeah", "y");

    private static final int LOOKED_BACK = 6;

    private final HandoverReplies handovers;

    private final TicketReplies ticketing;

    private final Conversations conversations;

    private final Tickets tickets;

    private final TicketDesk desk;

    OfferReplies(HandoverReplies handovers, TicketReplies ticketing, Conversations conversations, Tickets tickets,
            TicketDesk desk) {
        this.handovers = handovers;
        this.ticketing = ticketing;
        this.conversations = conversations;
        this.tickets = tickets;
        this.desk = desk;
    }

    boolean answered(Turn turn) {
        var asked = lastQuestions(turn);
        if (asked.stream()
            .anyMatch(question -> question.kind() == MessageKind.QUESTION && question.ticketNumber() == null)) {
            return acceptsPerson(turn);
        }
        return asked.stream().anyMatch(question -> question.kind() == MessageKind.SAFETY) && locates(turn);
    }

    private boolean acceptsPerson(Turn turn) {
        if (!YES.contains(turn.message().text().strip().toLowerCase(Locale.ROOT).replaceAll("\\p{P}+$", ""))) {
            return false;
        }
        handovers.handOver(turn);
        return true;
    }

    /** Whatever else comes with the place of an emergency belongs to it. */
    private boolean locates(Turn turn) {
        var place = turn.named();
        var emergency = tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(ticket -> ticket.kind() == TicketKind.EMERGENCY && ticket.isOpen() && ticket.location() == null)
            .findFirst();
        if (place == null || emergency.isEmpty()) {
            return false;
        }
        locate(turn, emergency.get(), place);
        return true;
    }

    private void locate(Turn turn, Ticket ticket, Location place) {
        desk.note(ticket.number(), "resident", turn.message().text(), turn.now());
        tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(each -> each.isOpen() && each.location() == null)
            .forEach(each -> desk.locate(each.number(), place, "resident", turn.now()));
        ticketing.show(turn, ticket, "ticket.located");
    }

    /** What the bot asked since the resident's message before this one. */
    private List<Message> lastQuestions(Turn turn) {
        return conversations.messagesBefore(turn.conversation().id(), turn.message().seq(), LOOKED_BACK)
            .reversed()
            .stream()
            .takeWhile(message -> message.from() == Sender.BOT)
            .filter(message -> message.kind() == MessageKind.QUESTION || message.kind() == MessageKind.SAFETY)
            .toList();
    }

}
