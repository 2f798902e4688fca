package steward.bot.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import steward.bot.conversation.Draft;
import steward.bot.conversation.MessageKind;
import steward.bot.learning.TriageDecisions;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.LinkKind;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketLink;
import steward.bot.ticket.TicketLinks;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.TicketStep;
import steward.knowledge.source.Language;

/**
 * Opens a ticket for an issue, or adds to the one that is open for it, and shows the
 * resident its card.
 */
@Component
class TicketReplies {

    private final TicketOpening opening;

    private final TicketDesk desk;

    private final StaffMembers staff;

    private final EarlierCases cases;

    private final TicketLinks links;

    private final MergedReplies merged;

    private final TriageDecisions decided;

    private final KnownFaults faults;

    private final Outbox outbox;

    private final Wording wording;

    TicketReplies(TicketOpening opening, TicketDesk desk, StaffMembers staff, EarlierCases cases, TicketLinks links,
            MergedReplies merged, TriageDecisions decided, KnownFaults faults, Outbox outbox, Wording wording) {
        this.opening = opening;
        this.desk = desk;
        this.staff = staff;
        this.cases = cases;
        this.links = links;
        this.merged = merged;
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
        var known = cases.same(turn, issue);
        var past = known == null ? cases.past(turn, issue) : Optional.<Ticket>empty();
        var ticket = known == null ? opened(turn, issue) : added(turn, known);
        decided.ledTo(turn.message().id(), issue.category(), ticket.number());
        if (known != null && known.status() == TicketStatus.MERGED) {
            return ticket; // told by the one it is merged into
        }
        if (known != null && !known.isOpen()) { // the resident is told by the notice of
                                                // the reopening
            return ticket;
        }
        var key = known == null ? "ticket.opened." + ticket.kind().name().toLowerCase(Locale.ROOT) : "ticket.added";
        past.ifPresent(earlier -> relate(ticket, earlier, turn));
        show(turn, ticket, key,
                known == null
                        ? Stream.of(faults.report(ticket, turn.language()),
                                past.map(earlier -> wording.text(turn.language(), "ticket.related", earlier.number()))
                                    .orElse(""))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n"))
                        : "");
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

    private void relate(Ticket ticket, Ticket earlier, Turn turn) {
        links.add(new TicketLink(ticket.number(), LinkKind.RELATED, earlier.number(), "bot", turn.now()));
        desk.mark(ticket.number(), TicketStep.LINK, "bot", earlier.number(), turn.now());
    }

    private Ticket opened(Turn turn, Decision.OpenTicket issue) {
        var conversation = turn.conversation();
        return opening.open(new NewTicket(conversation.siteId(), conversation.id(), conversation.residentId(),
                conversation.channel(), issue.kind(), issue.category(), issue.urgency(), issue.text(), turn.place(),
                turn.message().at()));
    }

    private Ticket added(Turn turn, Ticket known) {
        if (known.status() == TicketStatus.MERGED) {
            merged.add(turn, turn.message().text(), known, true);
            return known;
        }
        return known.isOpen() ? noted(turn, known)
                : desk.reopen(known.number(), "resident", turn.message().text(), turn.now());
    }

    private Ticket noted(Turn turn, Ticket known) {
        var noted = desk.note(known.number(), "resident", turn.message().text(), turn.now());
        var place = turn.place();
        return noted.location() == null && place != null ? desk.locate(known.number(), place, "resident", turn.now())
                : noted;
    }

    private String ownerName(Ticket ticket, Language language) {
        return staff.find(ticket.ownerId())
            .map(StaffMember::name)
            .orElseGet(() -> wording.text(language, "ticket.nobody"));
    }

}
