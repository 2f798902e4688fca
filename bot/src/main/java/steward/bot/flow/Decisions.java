package steward.bot.flow;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import steward.bot.answer.Elliptic;
import steward.bot.conversation.Message;
import steward.bot.followup.VagueReport;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.bot.triage.DecidedBy;
import steward.bot.triage.Issue;
import steward.bot.triage.TriageResult;

/** One decision per issue of a message. */
@Component
class Decisions {

    private static final Pattern THANKS = Pattern.compile("(?i)谢|謝|\\bthanks?\\b|\\bthank you\\b|\\bthx\\b");

    private final EarlierQuestions earlier;

    private final Tickets tickets;

    Decisions(EarlierQuestions earlier, Tickets tickets) {
        this.earlier = earlier;
        this.tickets = tickets;
    }

    /**
     * A question that goes on from an answered one is a question, whatever it looks like.
     */
    List<Decision> decide(TriageResult triage, Message message) {
        var decisions = decide(triage);
        if (isBareWishForRepair(decisions, message)) {
            return List.of(new Decision.OpenTicket(TicketKind.REPAIR, Category.REPAIR_PUBLIC_FACILITY, Urgency.P3,
                    message.text()));
        }
        return isOpen(decisions, triage) && Elliptic.is(message.text()) && earlier.before(message) != null
                ? List.of(new Decision.Answer(message.text())) : decisions;
    }

    /**
     * "Something has to be repaired" opens a ticket; what it is gets asked. Where one is
     * open already, it is about that one; where it came back, about the only one before.
     */
    private boolean isBareWishForRepair(List<Decision> decisions, Message message) {
        if (decisions.stream().anyMatch(Decisions::isUrgentOrNamed) || !VagueReport.ofRepair(message.text())) {
            return false;
        }
        var known = tickets.ofConversation(message.conversationId());
        return known.stream().noneMatch(Ticket::isOpen)
                && !(known.size() == 1 && decisions.stream().anyMatch(Decisions::isRecurrence));
    }

    private static boolean isUrgentOrNamed(Decision decision) {
        return decision instanceof Decision.Emergency || decision instanceof Decision.HandOver
                || decision instanceof Decision.OpenTicket issue
                        && (issue.kind() == TicketKind.REPAIR || issue.kind() == TicketKind.COMPLAINT);
    }

    /** Nothing that a person is waited for with, and no ticket that a rule asks for. */
    private static boolean isOpen(List<Decision> decisions, TriageResult triage) {
        return decisions.stream()
            .noneMatch(decision -> decision instanceof Decision.Emergency || decision instanceof Decision.HandOver
                    || decision instanceof Decision.OpenTicket && triage.decidedBy() == DecidedBy.RULES);
    }

    private static List<Decision> decide(TriageResult triage) {
        var issues = triage.issues();
        var decisions = withoutCourtesy(issues).stream().map(Decisions::decide).distinct().toList();
        return decisions.stream().anyMatch(Decision.OpenTicket.class::isInstance)
                ? decisions.stream().filter(decision -> !isRecurrence(decision)).toList() : decisions;
    }

    /**
     * Where the fault itself is named, its own ticket is found, reopened or opened by
     * that.
     */
    private static boolean isRecurrence(Decision decision) {
        return decision instanceof Decision.FollowUp(var category, var text)
                && category == Category.FOLLOW_UP_RECURRENCE;
    }

    private static Decision decide(Issue issue) {
        return switch (issue.intent()) {
            case EMERGENCY -> new Decision.Emergency(issue.category());
            case REPAIR -> ticket(TicketKind.REPAIR, issue);
            case COMPLAINT -> ticket(TicketKind.COMPLAINT, issue);
            case SERVICE_REQUEST -> ticket(TicketKind.REQUEST, issue);
            case ENQUIRY, PAYMENT -> new Decision.Answer(issue.text());
            case FOLLOW_UP -> new Decision.FollowUp(issue.category(), issue.text());
            case HUMAN_REQUEST -> new Decision.HandOver();
            case PRAISE_SMALLTALK -> issue.category() == Category.PRAISE_SMALLTALK_PRAISE
                    ? ticket(TicketKind.FEEDBACK, issue) : new Decision.Greet(THANKS.matcher(issue.text()).find());
            case OUT_OF_SCOPE -> new Decision.Decline(issue.category());
        };
    }

    /**
     * A greeting or an unreadable rest beside a real issue needs no answer of its own.
     */
    private static List<Issue> withoutCourtesy(List<Issue> issues) {
        var real = issues.stream()
            .filter(issue -> issue.category() != Category.PRAISE_SMALLTALK_GREETING
                    && issue.intent() != Intent.OUT_OF_SCOPE)
            .toList();
        return real.isEmpty() ? issues.subList(0, Math.min(1, issues.size())) : real;
    }

    private static Decision ticket(TicketKind kind, Issue issue) {
        return new Decision.OpenTicket(kind, issue.category(), issue.urgency(), issue.text());
    }

}
