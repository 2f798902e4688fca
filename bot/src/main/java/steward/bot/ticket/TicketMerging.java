package steward.bot.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.conversation.Conversations;

/**
 * One ticket is worked on in place of another. What cannot be merged throws
 * {@link MergeRefused}.
 */
@Service
public class TicketMerging {

    private final Tickets tickets;

    private final TicketLinks links;

    private final TicketDesk desk;

    private final Conversations conversations;

    TicketMerging(Tickets tickets, TicketLinks links, TicketDesk desk, Conversations conversations) {
        this.tickets = tickets;
        this.links = links;
        this.desk = desk;
        this.conversations = conversations;
    }

    /**
     * Ends a ticket in favour of its parent, which has to be open.
     * @param why may be empty
     */
    @Transactional
    public Ticket merge(String number, String parentNumber, String staffId, String why, Instant at) {
        if (number.equals(parentNumber)) {
            throw MergeRefused.never("A ticket cannot be merged into itself.");
        }
        lock(number, parentNumber);
        var ticket = known(number);
        var parent = known(parentNumber);
        refuse(ticket, parent);
        links.add(new TicketLink(number, LinkKind.MERGED_INTO, parentNumber, staffId, at));
        var merged = desk.merge(number, staffId, why.isEmpty() ? parentNumber : parentNumber + "：" + why, at);
        desk.mark(parentNumber, TicketStep.LINK, staffId, number, at);
        return merged;
    }

    /** Lets a merged ticket go on by itself, where it stood. */
    @Transactional
    public Ticket unmerge(String number, String staffId, String why, Instant at) {
        desk.lock(number);
        var link = links.mergedInto(number);
        link.ifPresent(links::remove);
        return desk.unmerge(number, staffId, why.isEmpty() ? link.map(TicketLink::to).orElse("") : why, at);
    }

    private void refuse(Ticket ticket, Ticket parent) {
        if (!ticket.siteId().equals(parent.siteId())) {
            throw MergeRefused.never("The tickets belong to different sites.");
        }
        if (!TicketStep.MERGE.isAllowedIn(ticket.status())) {
            throw new IllegalTransition(ticket, TicketStep.MERGE);
        }
        if (leadsTo(parent.number(), ticket.number())) {
            throw MergeRefused.now("%s is merged into %s already; merging the other way round would be a circle."
                .formatted(parent.number(), ticket.number()));
        }
        links.mergedInto(parent.number()).ifPresent(link -> {
            throw MergeRefused
                .now("%s is merged into %s. Merge into that one instead.".formatted(link.from(), link.to()));
        });
        if (!parent.isOpen()) {
            throw MergeRefused.now("%s is not open. Reopen it first.".formatted(parent.number()));
        }
        if (ticket.isEmergency() && !parent.isEmergency()) {
            throw MergeRefused.now("%s is an emergency and %s is not. Raise its urgency first."
                .formatted(ticket.number(), parent.number()));
        }
    }

    private boolean leadsTo(String from, String number) {
        return links.mergedInto(from)
            .filter(link -> link.to().equals(number) || leadsTo(link.to(), number))
            .isPresent();
    }

    /**
     * Conversations first and each in its order, so that two mergers never wait for each
     * other.
     */
    private void lock(String one, String other) {
        Stream.of(one, other)
            .map(number -> known(number).conversationId())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .forEach(conversations::lock);
        Stream.of(one, other).sorted().forEach(tickets::lock);
    }

    private Ticket known(String number) {
        return tickets.find(number).orElseThrow(() -> new NoSuchTicket(number));
    }

}
