package steward.bot.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.answer.Answer;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;

/**
 * Turns decisions into replies: what can be slow is prepared first, what is stored is
 * stored in one transaction.
 */
@Component
class Replies {

    private static final Set<String> YES = Set.of("是", "是的", "好", "好的", "需要", "要", "可以", "对", "對", "嗯", "行", "麻烦了",
            "麻煩了", "yes", "yes please", "ok", "okay", "sure", "please", "yeah", "y");

    private static final int LOOKED_BACK = 6;

    private final AnswerReplies answering;

    private final TicketReplies ticketing;

    private final EmergencyReplies emergencies;

    private final HandoverReplies handovers;

    private final FollowUpReplies followUps;

    private final WhichTicket which;

    private final Conversations conversations;

    private final Tickets tickets;

    private final TicketDesk desk;

    private final Outbox outbox;

    private final Wording wording;

    Replies(AnswerReplies answering, TicketReplies ticketing, EmergencyReplies emergencies, HandoverReplies handovers,
            FollowUpReplies followUps, WhichTicket which, Conversations conversations, Tickets tickets, TicketDesk desk,
            Outbox outbox, Wording wording) {
        this.answering = answering;
        this.ticketing = ticketing;
        this.emergencies = emergencies;
        this.handovers = handovers;
        this.followUps = followUps;
        this.which = which;
        this.conversations = conversations;
        this.tickets = tickets;
        this.desk = desk;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * @param answer what was found, for a decision to answer
     */
    record Prepared(Decision decision, @Nullable Answer answer) {
    }

    /** Looks up what has to be looked up, outside any transaction. */
    List<Prepared> prepare(Turn turn, List<Decision> decisions) {
        var prepared = new ArrayList<Prepared>();
        for (var decision : decisions) {
            var answer = decision instanceof Decision.Answer(var question) ? answering.find(turn, question) : null;
            prepared.add(new Prepared(decision, answer));
        }
        return prepared;
    }

    /** What is said about earlier tickets comes first, before there are new ones. */
    void send(Turn turn, List<Prepared> prepared) {
        if (!answered(turn, prepared.stream().map(Prepared::decision).toList())) {
            prepared.stream()
                .sorted(Comparator.comparing(one -> !(one.decision() instanceof Decision.FollowUp)))
                .forEach(one -> send(turn, one));
        }
    }

    private boolean answered(Turn turn, List<Decision> decisions) {
        return which.isOpen(turn) ? which.answered(turn, decisions) : answersOurQuestion(turn);
    }

    void emergency(Turn turn, Category category) {
        emergencies.respond(turn, category);
    }

    void handOver(Turn turn) {
        handovers.handOver(turn);
    }

    private void send(Turn turn, Prepared prepared) {
        switch (prepared.decision()) {
            case Decision.Answer answer when prepared.answer() != null -> answering.reply(turn, prepared.answer());
            case Decision.Answer answer -> throw new IllegalStateException("an answer was not prepared");
            case Decision.OpenTicket issue -> ticketing.open(turn, issue);
            case Decision.Emergency(var category) -> emergencies.respond(turn, category);
            case Decision.FollowUp followUp -> followUps.reply(turn, followUp);
            case Decision.HandOver handOver -> handovers.handOver(turn);
            case Decision.Greet(var thanks) -> say(turn, thanks ? "welcome" : "greeting");
            case Decision.Decline(var category) ->
                say(turn, category == Category.OUT_OF_SCOPE_EMPTY ? "unreadable" : "outofscope");
        }
    }

    /** A "yes" to our offer of a person, or the place we asked for. */
    private boolean answersOurQuestion(Turn turn) {
        var asked = lastQuestions(turn);
        if (asked.stream()
            .anyMatch(question -> question.kind() == MessageKind.QUESTION && question.ticketNumber() == null)) {
            return acceptsPerson(turn);
        }
        return !asked.isEmpty() && tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(ticket -> ticket.isOpen() && ticket.location() == null)
            .anyMatch(ticket -> locates(turn, ticket));
    }

    private boolean acceptsPerson(Turn turn) {
        if (!YES.contains(turn.message().text().strip().toLowerCase(Locale.ROOT).replaceAll("\\p{P}+$", ""))) {
            return false;
        }
        handovers.handOver(turn);
        return true;
    }

    private boolean locates(Turn turn, Ticket ticket) {
        var urgent = ticket.kind() == TicketKind.EMERGENCY; // whatever else comes with
                                                            // the place belongs to it
        if (turn.named() == null || !urgent && !BarePlace.is(turn.message().text())) {
            return false;
        }
        desk.note(ticket.number(), "resident", turn.message().text(), turn.now());
        desk.locate(ticket.number(), turn.named(), "resident", turn.now());
        ticketing.show(turn, ticket, "ticket.located");
        return true;
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

    private void say(Turn turn, String key) {
        outbox.send(turn.conversation(),
                Draft.fromBot(MessageKind.TEXT, wording.text(turn.language(), key), turn.language()));
    }

}
