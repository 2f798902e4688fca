package steward.bot.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import steward.bot.followup.BarePlace;
import steward.bot.followup.Missing;
import steward.bot.followup.MissingAnswer;
import steward.bot.followup.TicketQuestion;
import steward.bot.followup.TicketQuestions;
import steward.bot.incident.FaultWords;
import steward.bot.learning.TriageDecision;
import steward.bot.learning.TriageDecisions;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;

/** What a resident answers about a ticket goes to it. */
@Component
class MissingAnswerReplies {

    private static final double SURE = 0.6;

    private static final Duration FRESH = Duration.ofDays(1);

    private final TicketQuestions questions;

    private final Tickets tickets;

    private final TicketDesk desk;

    private final TriageDecisions decided;

    private final TicketReplies ticketing;

    MissingAnswerReplies(TicketQuestions questions, Tickets tickets, TicketDesk desk, TriageDecisions decided,
            TicketReplies ticketing) {
        this.questions = questions;
        this.tickets = tickets;
        this.desk = desk;
        this.decided = decided;
        this.ticketing = ticketing;
    }

    Optional<TicketQuestion> open(Turn turn) {
        return questions.open(turn.conversation().id());
    }

    /**
     * Takes the message as the answer, if it is one.
     * @return the ticket it was about; empty where the message is about something else
     */
    Optional<Ticket> answer(Turn turn, TicketQuestion question, List<Decision> decisions) {
        var ticket = tickets.find(question.ticketNumber()).filter(Ticket::isOpen).orElse(null);
        if (ticket == null || question.askedAt().plus(FRESH).isBefore(turn.now())
                || !isAnswer(turn, question, ticket, decisions)) {
            return Optional.empty();
        }
        desk.note(ticket.number(), "resident", turn.message().text(), turn.now());
        switch (question.missing()) {
            case PLACE -> locate(turn, ticket);
            case WHAT -> sort(turn, ticket);
            case SINCE -> ticketing.show(turn, ticket, "ticket.noted");
        }
        questions.end(question, TicketQuestion.State.ANSWERED);
        return Optional.of(ticket);
    }

    /**
     * The message was dealt with as what it is. The asking stops, unless the answer came
     * with it.
     */
    List<Ticket> leave(TicketQuestion question) {
        var ticket = tickets.find(question.ticketNumber()).orElseThrow();
        boolean answered = question.missing() == Missing.PLACE && ticket.location() != null;
        questions.end(question, answered ? TicketQuestion.State.ANSWERED : TicketQuestion.State.LEFT);
        return answered ? List.of(ticket) : List.of();
    }

    private boolean isAnswer(Turn turn, TicketQuestion question, Ticket ticket, List<Decision> decisions) {
        var text = turn.message().text();
        var answer = new MissingAnswer(text);
        boolean plain = answer.isPlain()
                && decisions.stream().noneMatch(decision -> isElse(turn, decision, question, ticket));
        return switch (question.missing()) {
            case PLACE -> BarePlace.asAnswer(text) || plain && BarePlace.isSpot(text);
            case WHAT -> plain && answer.tellsWhat();
            case SINCE -> answer.isBareTime() || plain && answer.tellsSince();
        };
    }

    /** Something the resident wants besides, or another thing that is wrong. */
    private boolean isElse(Turn turn, Decision decision, TicketQuestion question, Ticket ticket) {
        return switch (decision) {
            case Decision.HandOver handOver -> true;
            case Decision.Emergency emergency -> true;
            case Decision.FollowUp(var category, var text) ->
                MissingAnswer.isWishOfItsOwn(category) && isSure(turn, category::equals);
            case Decision.OpenTicket issue -> isSure(turn, issue.category()::equals) && (issue.kind() != ticket.kind()
                    || question.missing() != Missing.WHAT && FaultWords.isOther(issue.text(), ticket));
            case Decision.Answer answer ->
                isSure(turn, category -> category.intent() == Intent.ENQUIRY || category.intent() == Intent.PAYMENT);
            case Decision.Greet(var thanks) -> thanks;
            case Decision.Decline decline -> false;
        };
    }

    private boolean isSure(Turn turn, Predicate<Category> about) {
        return decided.ofMessage(turn.message().id())
            .stream()
            .anyMatch(decision -> decision.confidence() >= SURE && about.test(decision.category()));
    }

    /** Every ticket that waits for a place has it now: a home is asked for once. */
    private void locate(Turn turn, Ticket ticket) {
        var place = turn.named();
        if (place == null) {
            ticketing.show(turn, ticket, "ticket.noted");
            return;
        }
        tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(each -> each.isOpen() && each.location() == null)
            .forEach(each -> desk.locate(each.number(), place, "resident", turn.now()));
        ticketing.show(turn, ticket, "ticket.located");
    }

    /** Another category only where triage is sure, and nobody works on the ticket yet. */
    private void sort(Turn turn, Ticket ticket) {
        decided.ofMessage(turn.message().id())
            .stream()
            .filter(decision -> decision.confidence() >= SURE && isOfKind(decision.category(), ticket.kind()))
            .findFirst()
            .ifPresent(decision -> sort(turn, ticket, decision));
        ticketing.show(turn, ticket, "ticket.noted");
    }

    private void sort(Turn turn, Ticket ticket, TriageDecision decision) {
        if (ticket.status() == TicketStatus.RECEIVED && ticket.category() != decision.category()) {
            Urgency urgency = decision.urgency().isAbove(ticket.urgency()) ? decision.urgency() : ticket.urgency();
            desk.classify(ticket.number(), decision.category(), urgency, "bot", turn.message().text(), turn.now());
        }
        decided.ledTo(turn.message().id(), decision.category(), ticket.number());
    }

    private static boolean isOfKind(Category category, TicketKind kind) {
        return switch (category.intent()) {
            case REPAIR -> kind == TicketKind.REPAIR;
            case COMPLAINT -> kind == TicketKind.COMPLAINT;
            default -> false;
        };
    }

}
