package steward.bot.flow;

import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.emergency.DutyPages;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Category;
import steward.bot.ticket.LinkKind;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketLink;
import steward.bot.ticket.TicketLinks;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Urgency;

/** Gives something else that a resident wrote about in one thread a ticket of its own. */
@Component
public class TicketSplitting {

    private final TicketOpening opening;

    private final TicketDesk desk;

    private final TicketLinks links;

    private final DutyPages pages;

    private final Conversations conversations;

    private final StaffMembers staff;

    private final Outbox outbox;

    private final Wording wording;

    TicketSplitting(TicketOpening opening, TicketDesk desk, TicketLinks links, DutyPages pages,
            Conversations conversations, StaffMembers staff, Outbox outbox, Wording wording) {
        this.opening = opening;
        this.desk = desk;
        this.links = links;
        this.pages = pages;
        this.conversations = conversations;
        this.staff = staff;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * Opens a ticket about one message of the resident, received when the message was;
     * the resident is told.
     * @throws SplitRefused if the resident of the ticket did not write the message
     */
    @Transactional
    public Ticket split(String number, String messageId, TicketKind kind, Category category, Urgency urgency,
            String staffId, Instant at) {
        var ticket = desk.lock(number);
        var message = conversations.message(messageId)
            .filter(found -> found.conversationId().equals(ticket.conversationId()) && found.from() == Sender.RESIDENT)
            .orElseThrow(() -> new SplitRefused(messageId, number));
        var part = opening.open(new NewTicket(ticket.siteId(), ticket.conversationId(), ticket.residentId(),
                ticket.channel(), kind, category, urgency, message.text(), ticket.location(), message.at()));
        links.add(new TicketLink(part.number(), LinkKind.SPLIT_FROM, number, staffId, at));
        var linked = desk.mark(part.number(), TicketStep.LINK, staffId, number, at);
        if (ticket.isOpen()) {
            desk.mark(number, TicketStep.LINK, staffId, part.number(), at);
        }
        if (part.isEmergency()) {
            pages.page(part, at);
        }
        tell(part, message);
        return linked;
    }

    private void tell(Ticket part, Message message) {
        var conversation = conversations.find(message.conversationId()).orElseThrow();
        var owner = staff.find(part.ownerId()).map(StaffMember::name).orElse("");
        var text = wording.text(conversation.language(), "ticket.split", part.number(), owner);
        outbox.send(conversation,
                Draft.fromBot(MessageKind.TICKET, text, conversation.language()).aboutTicket(part.number()));
    }

}
