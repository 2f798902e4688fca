package steward.bot.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.learning.TriageDecisions;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.Tickets;
import steward.knowledge.source.Language;

/**
 * Opens a ticket for an issue, or adds to the one that is open for it, and shows the
 * resident its card.
 */
@Component
class TicketReplies {

    private static final Duration SAME_CASE = Duration.ofDays(7);

    private final TicketOpening opening;

    private final TicketDesk desk;

    private final Tickets tickets;

    private final StaffMembers staff;

    private final Conversations conversations;

    private final TriageDecisions decided;

    private final KnownFaults faults;

    private final Outbox outbox;

    private final Wording wording;

    TicketReplies(TicketOpening opening, TicketDesk desk, Tickets tickets, StaffMembers staff,
            Conversations conversations, TriageDecisions decided, KnownFaults faults, Outbox outbox, Wording wording) {
        this.opening = opening;
        this.desk = desk;
        this.tickets = tickets;
        this.staff = staff;
        this.conversations = conversations;
        this.decided = decided;
        this.faults = faults;
        this.outbox = outbox;
        this.wording = wording;
    }

    /**
     * Opens a ticket for one issue; the same issue again goes to its ticket, which is
     * reopened if it was closed.
     */
    Ticket open(Turn turn, Decision.OpenTicket issue) {
        var known = sameCase(turn, issue);
        var ticket = known == null ? opened(turn, issue) : added(turn, known);
        decided.ledTo(turn.message().id(), issue.category(), ticket.number());
        if (known != null && !known.isOpen()) { // the resident is told by the notice of
                                                // the reopening
            return ticket;
        }
        var key = known == null ? "ticket.opened." + ticket.kind().name().toLowerCase(Locale.ROOT) : "ticket.added";
        show(turn, ticket, key, known == null ? faults.report(ticket, turn.language()) : "");
        return ticket;
    }

    /** Shows a ticket's card with a sentence: {0} its number, {1} its owner's name. */
    void show(Turn turn, Ticket ticket, String key) {
        show(turn, ticket, key, "");
    }

    private void show(Turn turn, Ticket ticket, String key, String known) {
        var opened = wording.text(turn.language(), key, ticket.number(), ownerName(ticket, turn.language()));
        var text = known.isEmpty() ? opened : opened + "\n" + known;
        outbox.send(turn.conversation(),
                Draft.fromBot(MessageKind.TICKET, text, turn.language()).aboutTicket(ticket.number()));
    }

    private Ticket opened(Turn turn, Decision.OpenTicket issue) {
        var conversation = turn.conversation();
        return opening.open(new NewTicket(conversation.siteId(), conversation.id(), conversation.residentId(),
                conversation.channel(), issue.kind(), issue.category(), issue.urgency(), issue.text(), turn.place(),
                turn.message().at()));
    }

    private Ticket added(Turn turn, Ticket known) {
        return known.isOpen() ? noted(turn, known)
                : desk.reopen(known.number(), "resident", turn.message().text(), turn.now());
    }

    private Ticket noted(Turn turn, Ticket known) {
        var noted = desk.note(known.number(), "resident", turn.message().text(), turn.now());
        var place = turn.place();
        return noted.location() == null && place != null ? desk.locate(known.number(), place, "resident", turn.now())
                : noted;
    }

    private @Nullable Ticket sameCase(Turn turn, Decision.OpenTicket issue) {
        conversations.lock(turn.conversation().id());
        return tickets.ofConversation(turn.conversation().id())
            .stream()
            .filter(ticket -> ticket.kind() == issue.kind() && ticket.category() == issue.category())
            .filter(ticket -> lastAlive(ticket).plus(SAME_CASE).isAfter(turn.now()))
            .filter(ticket -> turn.named() == null || ticket.location() == null
                    || ticket.location().equals(turn.named()))
            .min(Comparator.comparing(Ticket::isOpen).reversed())
            .orElse(null);
    }

    private static Instant lastAlive(Ticket ticket) {
        return ticket.closedAt() == null ? ticket.receivedAt() : ticket.closedAt();
    }

    private String ownerName(Ticket ticket, Language language) {
        return staff.find(ticket.ownerId())
            .map(StaffMember::name)
            .orElseGet(() -> wording.text(language, "ticket.nobody"));
    }

}
