package steward.console.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.emergency.DutyPages;
import steward.bot.flow.TicketOpening;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;

/** Opens tickets that come from staff, partner systems and devices. */
@Component
class TicketIntake {

    private final TicketOpening opening;

    private final DutyPages pages;

    private final Tickets tickets;

    private final JdbcClient db;

    TicketIntake(TicketOpening opening, DutyPages pages, Tickets tickets, JdbcClient db) {
        this.opening = opening;
        this.pages = pages;
        this.tickets = tickets;
        this.db = db;
    }

    /**
     * @param key the caller's own key for this ticket; a second call with the same key
     * gives the first one's ticket
     */
    @Transactional
    Ticket open(NewTicket wanted, @Nullable String key, Instant at) {
        if (key != null && !reserve(key, at)) {
            return known(key).orElseThrow();
        }
        var ticket = opening.open(wanted);
        if (key != null) {
            db.sql("update ticket_intake set ticket_number = ? where intake_key = ?")
                .params(ticket.number(), key)
                .update();
        }
        if (ticket.kind() == TicketKind.EMERGENCY) {
            pages.page(ticket, at);
        }
        return ticket;
    }

    private boolean reserve(String key, Instant at) {
        return db.sql("insert into ticket_intake (intake_key, created_at) values (?, ?) on conflict do nothing")
            .params(key, at.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    private Optional<Ticket> known(String key) {
        return db.sql("select ticket_number from ticket_intake where intake_key = ?")
            .param(key)
            .query(String.class)
            .optional()
            .flatMap(tickets::find);
    }

}
