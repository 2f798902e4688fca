package steward.bot.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketLinks;
import steward.bot.ticket.Tickets;

/**
 * Whom the progress of a ticket concerns: its own resident and those of the tickets
 * merged into it.
 */
@Component
class Reporters {

    private final Tickets tickets;

    private final TicketLinks links;

    Reporters(Tickets tickets, TicketLinks links) {
        this.tickets = tickets;
        this.links = links;
    }

    /** One ticket for each conversation; the ticket itself first. */
    List<Ticket> of(Ticket ticket) {
        var byConversation = new LinkedHashMap<String, Ticket>();
        withMerged(ticket).stream()
            .filter(each -> each.conversationId() != null)
            .forEach(each -> byConversation.putIfAbsent(Objects.requireNonNull(each.conversationId()), each));
        return List.copyOf(byConversation.values());
    }

    /** The ticket that is worked on in its place; itself if none is. */
    Ticket leading(Ticket ticket) {
        return links.mergedInto(ticket.number())
            .flatMap(link -> tickets.find(link.to()))
            .map(this::leading)
            .orElse(ticket);
    }

    private List<Ticket> withMerged(Ticket ticket) {
        var all = new ArrayList<>(List.of(ticket));
        links.mergedHere(ticket.number())
            .stream()
            .flatMap(number -> tickets.find(number).stream())
            .forEach(merged -> all.addAll(withMerged(merged)));
        return all;
    }

}
