package steward.bot.flow;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.followup.Meant;
import steward.bot.followup.Said;
import steward.bot.followup.TicketFinder;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;
import steward.bot.triage.Issue;
import steward.bot.triage.Triage;

/** What a resident says about a case reported before goes to the ticket it is about. */
@Component
class FollowUpReplies {

    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    private static final int LOOKED_BACK = 12;

    private static final double SURE = 0.6;

    private final Tickets tickets;

    private final TicketFinder finder;

    private final Conversations conversations;

    private final Triage triage;

    private final TicketReplies ticketing;

    private final FollowUpActions actions;

    private final WhichTicket which;

    private final EarlierCases cases;

    private final MergedReplies merged;

    FollowUpReplies(Tickets tickets, TicketFinder finder, Conversations conversations, Triage triage,
            TicketReplies ticketing, FollowUpActions actions, WhichTicket which, EarlierCases cases,
            MergedReplies merged) {
        this.tickets = tickets;
        this.finder = finder;
        this.conversations = conversations;
        this.triage = triage;
        this.ticketing = ticketing;
        this.actions = actions;
        this.which = which;
        this.cases = cases;
        this.merged = merged;
    }

    /**
     * @return a ticket opened because it turned out to be a first report
     */
    Optional<Ticket> reply(Turn turn, Decision.FollowUp followUp) {
        var known = merged.withoutDoubles(turn, tickets.ofConversation(turn.conversation().id()));
        var words = new Said(followUp.category(), followUp.text(), turn.named());
        var said = new Said(followUp.category(), turn.message().text(), turn.named());
        switch (finder.find(words, known, spokenAbout(turn), turn.now())) {
            case Meant.Sure(var meant) -> which.confirmed(turn, said, meant);
            case Meant.Unsure(var candidates) -> which.ask(turn, said, candidates);
            case Meant.UnknownNumber(var number) -> actions.ask(turn, "followup.unknown", number);
            case Meant.Nothing() -> {
                return openAnew(turn, followUp);
            }
        }
        return Optional.empty();
    }

    /**
     * A fault that "came back" where none was reported, or too long ago, is a new report.
     */
    private Optional<Ticket> openAnew(Turn turn, Decision.FollowUp followUp) {
        var report = followUp.category() == Category.FOLLOW_UP_RECURRENCE
                ? named(followUp.text()).or(() -> cases.onlyOneBefore(turn, followUp.text()))
                : Optional.<Decision.OpenTicket>empty();
        if (report.isEmpty()) {
            actions.ask(turn, "followup.none");
        }
        return report.map(fault -> ticketing.open(turn, fault));
    }

    private Optional<Decision.OpenTicket> named(String text) {
        return triage.subjects(text.replaceAll("[又再還还]|(?i:\\bagain\\b)", ""))
            .stream()
            .filter(issue -> issue.confidence() >= SURE)
            .filter(issue -> issue.intent() == Intent.REPAIR || issue.intent() == Intent.COMPLAINT)
            .findFirst()
            .map(issue -> ticket(issue, text));
    }

    private static Decision.OpenTicket ticket(Issue issue, String text) {
        var kind = issue.intent() == Intent.REPAIR ? TicketKind.REPAIR : TicketKind.COMPLAINT;
        return new Decision.OpenTicket(kind, issue.category(), issue.urgency(), text);
    }

    /** The tickets that were named in the conversation a short while ago. */
    private Set<String> spokenAbout(Turn turn) {
        var since = turn.message().at().minus(JUST_NOW);
        return conversations.messagesBefore(turn.conversation().id(), turn.message().seq(), LOOKED_BACK)
            .stream()
            .filter(message -> !message.at().isBefore(since))
            .map(Message::ticketNumber)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    }

}
