package steward.console.ticket;

import org.springframework.stereotype.Component;
import steward.bot.ticket.NoSuchTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Tickets;
import steward.console.staff.SignedIn;

/** Finds tickets for those who may see them; for others they do not exist. */
@Component
public class TicketAccess {

    private final Tickets tickets;

    TicketAccess(Tickets tickets) {
        this.tickets = tickets;
    }

    public Ticket find(String number, SignedIn me) {
        return tickets.find(number).filter(ticket -> maySee(ticket, me)).orElseThrow(() -> new NoSuchTicket(number));
    }

    /** The page that shows a ticket: beside its conversation, if it has one. */
    public static String pageOf(Ticket ticket) {
        return ticket.conversationId() == null ? "/agent/t/" + ticket.number()
                : "/agent/c/" + ticket.conversationId() + "?ticket=" + ticket.number();
    }

    public static boolean maySee(Ticket ticket, SignedIn me) {
        return ticket.siteId().equals(me.siteId()) && (!me.seesOnlyOwn() || ticket.ownerId().equals(me.staffId()));
    }

}
