package steward.bot.flow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.routing.Routing;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;

/** Opens tickets: queue, named owner and running clocks in one transaction. */
@Component
public class TicketOpening {

    private final Routing routing;

    private final TicketDesk desk;

    TicketOpening(Routing routing, TicketDesk desk) {
        this.routing = routing;
        this.desk = desk;
    }

    @Transactional
    public Ticket open(NewTicket wanted) {
        var assignment = routing.assign(wanted);
        return desk.open(wanted, assignment.queue(), assignment.ownerId(), assignment.because());
    }

}
