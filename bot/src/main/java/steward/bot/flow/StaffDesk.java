package steward.bot.flow;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversation;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.NoSuchConversation;
import steward.bot.handover.Handovers;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.Tickets;

/** What staff members do in a conversation. */
@Component
public class StaffDesk {

    private final Conversations conversations;

    private final Handovers handovers;

    private final StaffMembers staff;

    private final Tickets tickets;

    private final TicketDesk desk;

    private final Outbox outbox;

    private final Wording wording;

    private final Clock clock;

    StaffDesk(Conversations conversations, Handovers handovers, StaffMembers staff, Tickets tickets, TicketDesk desk,
            Outbox outbox, Wording wording, Clock clock) {
        this.conversations = conversations;
        this.handovers = handovers;
        this.staff = staff;
        this.tickets = tickets;
        this.desk = desk;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Takes a conversation over; the resident is told who is there. Taking over twice
     * changes nothing.
     */
    @Transactional
    public void claim(String conversationId, String staffId) {
        var conversation = conversations.lock(conversationId);
        if (staffId.equals(conversation.holderId())) {
            return;
        }
        handovers.claim(conversationId, staffId);
        var name = staff.find(staffId).map(StaffMember::name).orElse(staffId);
        tell(conversation, "handover.taken", name);
    }

    /** Gives a conversation back to the bot. */
    @Transactional
    public void release(String conversationId, String staffId) {
        var conversation = conversations.lock(conversationId);
        if (conversation.isHeldByStaff()) {
            handovers.release(conversationId);
            tell(conversation, "handover.back");
        }
    }

    /**
     * Writes to the resident. Claims a conversation nobody holds, and counts as the first
     * contact for the open tickets of the conversation.
     * @param clientId the console's own number for the message, so that a second click
     * sends nothing twice
     */
    @Transactional
    public Message reply(String conversationId, String staffId, String text, @Nullable String clientId) {
        var conversation = conversations.lock(conversationId);
        if (!conversation.isHeldByStaff()) {
            claim(conversationId, staffId);
        }
        var message = outbox.send(conversation, Draft.fromStaff(staffId, text, conversation.language(), clientId));
        tickets.ofConversation(conversationId)
            .stream()
            .filter(Ticket::isOpen)
            .forEach(ticket -> desk.contact(ticket.number(), staffId, clock.instant()));
        return message;
    }

    private void tell(Conversation conversation, String key, Object... values) {
        var text = wording.text(conversation.language(), key, values);
        var current = conversations.find(conversation.id())
            .orElseThrow(() -> new NoSuchConversation(conversation.id()));
        outbox.send(current, Draft.fromBot(MessageKind.HANDOVER, text, conversation.language()));
    }

}
