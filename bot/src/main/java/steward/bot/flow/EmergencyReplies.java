package steward.bot.flow;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.emergency.DutyPages;
import steward.bot.emergency.SafetyTexts;
import steward.bot.site.Sites;
import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;

/** Safety text first, then the ticket and the page for the people on duty. */
@Component
class EmergencyReplies {

    private final SafetyTexts texts;

    private final TicketReplies tickets;

    private final DutyPages pages;

    private final Sites sites;

    private final Outbox outbox;

    EmergencyReplies(SafetyTexts texts, TicketReplies tickets, DutyPages pages, Sites sites, Outbox outbox) {
        this.texts = texts;
        this.tickets = tickets;
        this.pages = pages;
        this.sites = sites;
        this.outbox = outbox;
    }

    void respond(Turn turn, Category category) {
        var site = sites.find(turn.conversation().siteId()).orElseThrow();
        var safety = texts.text(category, turn.message().text(), turn.language(), site.dutyPhone());
        outbox.send(turn.conversation(),
                Draft.fromBot(MessageKind.SAFETY, safety.text(), turn.language()).withCard(safety.card()));
        var ticket = tickets.open(turn,
                new Decision.OpenTicket(TicketKind.EMERGENCY, category, Urgency.P1, turn.message().text()));
        pages.page(ticket, turn.now());
    }

}
