package steward.console.inbox;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import steward.bot.emergency.DutyPages;
import steward.bot.ticket.Tickets;
import steward.console.staff.SignedIn;
import steward.console.ticket.Masked;
import steward.console.ticket.TicketAccess;

/** The emergencies that wait for someone to answer, oldest first. */
@Component
class Alarms {

    private final DutyPages pages;

    private final Tickets tickets;

    Alarms(DutyPages pages, Tickets tickets) {
        this.pages = pages;
        this.tickets = tickets;
    }

    /** Everybody on the site sees them: the nearest person may be the fastest. */
    List<Alarm> of(SignedIn me, Locale locale) {
        return pages.open(me.siteId())
            .stream()
            .flatMap(page -> tickets.find(page.ticketNumber())
                .map(ticket -> new Alarm(ticket.number(), ticket.category().label(),
                        Masked.place(ticket.location(), locale), page.pagedAt(), TicketAccess.pageOf(ticket)))
                .stream())
            .toList();
    }

}
