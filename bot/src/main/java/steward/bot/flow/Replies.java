package steward.bot.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.answer.Answer;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;

/**
 * Turns decisions into replies: what can be slow is prepared first, what is stored is
 * stored in one transaction.
 */
@Component
class Replies {

    private final AnswerReplies answering;

    private final TicketReplies ticketing;

    private final EmergencyReplies emergencies;

    private final HandoverReplies handovers;

    private final FollowUpReplies followUps;

    private final WhichTicket which;

    private final MissingReplies missing;

    private final MissingAnswerReplies given;

    private final OfferReplies offers;

    private final Outbox outbox;

    private final Wording wording;

    Replies(AnswerReplies answering, TicketReplies ticketing, EmergencyReplies emergencies, HandoverReplies handovers,
            FollowUpReplies followUps, WhichTicket which, MissingReplies missing, MissingAnswerReplies given,
            OfferReplies offers, Outbox outbox, Wording wording) {
        this.answering = answering;
        this.ticketing = ticketing;
        this.emergencies = emergencies;
        this.handovers = handovers;
        this.followUps = followUps;
        this.which = which;
        this.missing = missing;
        this.given = given;
        this.offers = offers;
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

    /** What the bot asked last may be answered; else everything is dealt with. */
    void send(Turn turn, List<Prepared> prepared) {
        var decisions = prepared.stream().map(Prepared::decision).toList();
        var question = given.open(turn);
        var answered = question.flatMap(asked -> given.answer(turn, asked, decisions));
        var about = answered.map(List::of).orElseGet(() -> {
            var led = isAnswer(turn, decisions) ? new ArrayList<Ticket>() : sendAll(turn, prepared);
            question.ifPresent(asked -> led.addAll(given.leave(asked)));
            return led;
        });
        if (!which.isOpen(turn)) {
            missing.ask(turn, about);
        }
    }

    private boolean isAnswer(Turn turn, List<Decision> decisions) {
        return which.isOpen(turn) ? which.answered(turn, decisions) : offers.answered(turn);
    }

    /** What is said about earlier tickets comes first, before there are new ones. */
    private ArrayList<Ticket> sendAll(Turn turn, List<Prepared> prepared) {
        var about = new ArrayList<Ticket>();
        prepared.stream()
            .sorted(Comparator.comparing(one -> !(one.decision() instanceof Decision.FollowUp)))
            .forEach(one -> send(turn, one).ifPresent(about::add));
        return about;
    }

    void emergency(Turn turn, Category category) {
        emergencies.respond(turn, category);
    }

    void handOver(Turn turn) {
        handovers.handOver(turn);
    }

    /** The ticket that it led to and that may lack something. */
    private Optional<Ticket> send(Turn turn, Prepared prepared) {
        switch (prepared.decision()) {
            case Decision.Answer answer when prepared.answer() != null -> answering.reply(turn, prepared.answer());
            case Decision.Answer answer -> throw new IllegalStateException("an answer was not prepared");
            case Decision.OpenTicket issue -> {
                return Optional.of(ticketing.open(turn, issue));
            }
            case Decision.Emergency(var category) -> emergencies.respond(turn, category);
            case Decision.FollowUp followUp -> {
                return followUps.reply(turn, followUp);
            }
            case Decision.HandOver handOver -> handovers.handOver(turn);
            case Decision.Greet(var thanks) -> say(turn, thanks ? "welcome" : "greeting");
            case Decision.Decline(var category) ->
                say(turn, category == Category.OUT_OF_SCOPE_EMPTY ? "unreadable" : "outofscope");
        }
        return Optional.empty();
    }

    private void say(Turn turn, String key) {
        outbox.send(turn.conversation(),
                Draft.fromBot(MessageKind.TEXT, wording.text(turn.language(), key), turn.language()));
    }

}
