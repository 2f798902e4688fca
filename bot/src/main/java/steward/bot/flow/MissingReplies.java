package steward.bot.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.followup.Missing;
import steward.bot.followup.MissingThings;
import steward.bot.followup.TicketQuestion;
import steward.bot.followup.TicketQuestions;
import steward.bot.incident.Incidents;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;

/**
 * Asks for what a ticket lacks, one thing at a time and each once, until the resident
 * writes about something else or somebody takes the ticket on.
 */
@Component
class MissingReplies {

    /** Every text costs. */
    private static final String SMS = "sms";

    private final TicketQuestions questions;

    private final Tickets tickets;

    private final Incidents incidents;

    private final Outbox outbox;

    private final Wording wording;

    MissingReplies(TicketQuestions questions, Tickets tickets, Incidents incidents, Outbox outbox, Wording wording) {
        this.questions = questions;
        this.tickets = tickets;
        this.incidents = incidents;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * Asks about the first of these tickets that lacks something; an emergency asks for
     * the place itself.
     */
    void ask(Turn turn, List<Ticket> about) {
        if (isPlaceOfEmergencyOpen(turn)) {
            return;
        }
        for (var ticket : about) {
            var current = tickets.find(ticket.number()).orElseThrow();
            var asked = questions.of(ticket.number());
            if (mayAsk(turn, current, asked)) {
                var missing = new MissingThings(current, told(turn, current)).first(notAgain(turn, asked));
                if (missing.isPresent() && !(missing.get() == Missing.SINCE && isKnown(current))) {
                    ask(turn, current, missing.get());
                    return;
                }
            }
        }
    }

    /** Others have told since when. */
    private boolean isKnown(Ticket ticket) {
        return incidents.visible(ticket.siteId())
            .stream()
            .flatMap(incident -> incident.reports().stream())
            .anyMatch(report -> report.ticket().number().equals(ticket.number()));
    }

    private boolean isPlaceOfEmergencyOpen(Turn turn) {
        return tickets.ofConversation(turn.conversation().id())
            .stream()
            .anyMatch(ticket -> ticket.kind() == TicketKind.EMERGENCY && ticket.isOpen() && ticket.location() == null);
    }

    private static boolean mayAsk(Turn turn, Ticket ticket, List<TicketQuestion> asked) {
        return ticket.kind() != TicketKind.EMERGENCY && ticket.status() == TicketStatus.RECEIVED
                && !turn.conversation().isHeldByStaff()
                && asked.stream().noneMatch(question -> question.state() != TicketQuestion.State.ANSWERED);
    }

    private static Set<Missing> notAgain(Turn turn, List<TicketQuestion> asked) {
        var costly = turn.conversation().channel().equals(SMS) ? Stream.of(Missing.WHAT, Missing.SINCE)
                : Stream.<Missing>empty();
        return Stream.concat(costly, asked.stream().map(TicketQuestion::missing)).collect(Collectors.toSet());
    }

    private List<String> told(Turn turn, Ticket ticket) {
        var notes = tickets.history(ticket.number())
            .stream()
            .filter(entry -> entry.step() == TicketStep.NOTE || entry.step() == TicketStep.URGE)
            .filter(entry -> entry.actor().equals("resident"))
            .map(entry -> entry.why());
        return Stream.concat(Stream.of(ticket.summary(), turn.message().text()), notes).toList();
    }

    private void ask(Turn turn, Ticket ticket, Missing missing) {
        questions.ask(ticket.number(), missing, turn.conversation().id(), turn.now());
        var text = wording.text(turn.language(), switch (missing) {
            case PLACE -> "ticket.place";
            case WHAT -> ticket.kind() == TicketKind.REPAIR ? "ticket.what.repair" : "ticket.what.complaint";
            case SINCE -> "ticket.since";
        }, ticket.number());
        outbox.send(turn.conversation(),
                Draft.fromBot(MessageKind.QUESTION, text, turn.language()).aboutTicket(ticket.number()));
    }

}
