package steward.bot.flow;

import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.handover.Handovers;
import steward.bot.handover.PlaceInLine;
import steward.bot.learning.TriageDecisions;
import steward.bot.site.Sites;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;

/** Puts the resident in line for a person and tells them where they stand. */
@Component
class HandoverReplies {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Handovers handovers;

    private final Tickets tickets;

    private final TicketOpening opening;

    private final TriageDecisions decided;

    private final Sites sites;

    private final Outbox outbox;

    private final Wording wording;

    HandoverReplies(Handovers handovers, Tickets tickets, TicketOpening opening, TriageDecisions decided, Sites sites,
            Outbox outbox, Wording wording) {
        this.handovers = handovers;
        this.tickets = tickets;
        this.opening = opening;
        this.decided = decided;
        this.sites = sites;
        this.outbox = outbox;
        this.wording = wording;
    }

    void handOver(Turn turn) {
        var place = handovers.request(turn.conversation(), turn.now());
        if (tickets.ofConversation(turn.conversation().id()).stream().noneMatch(Ticket::isOpen)) {
            openEnquiry(turn);
        }
        outbox.send(turn.conversation(), Draft.fromBot(MessageKind.HANDOVER, text(turn, place), turn.language()));
    }

    /** A wish for a person is a promise too: it gets an owner and a clock. */
    private void openEnquiry(Turn turn) {
        var conversation = turn.conversation();
        var ticket = opening.open(new NewTicket(conversation.siteId(), conversation.id(), conversation.residentId(),
                conversation.channel(), TicketKind.ENQUIRY, Category.HUMAN_REQUEST_HUMAN, Urgency.P3,
                turn.message().text(), turn.place(), turn.message().at()));
        decided.ledTo(turn.message().id(), ticket.category(), ticket.number());
    }

    private String text(Turn turn, PlaceInLine place) {
        if (place.staffed()) {
            return place.ahead() == 0 ? wording.text(turn.language(), "handover.next")
                    : wording.text(turn.language(), "handover.line", place.ahead());
        }
        var site = sites.find(turn.conversation().siteId()).orElseThrow();
        return wording.text(turn.language(), "handover.closed", place.opensAt().format(TIME), site.dutyPhone());
    }

}
