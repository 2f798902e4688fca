package steward.bot.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.NoSuchTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Tickets;

/** Calls the people on duty, primary first, and keeps who answered. */
@Component
public class DutyPages {

    private static final Logger log = LoggerFactory.getLogger(DutyPages.class);

    private final JdbcClient db;

    private final StaffMembers staff;

    private final Tickets tickets;

    private final ApplicationEventPublisher events;

    DutyPages(JdbcClient db, StaffMembers staff, Tickets tickets, ApplicationEventPublisher events) {
        this.db = db;
        this.staff = staff;
        this.tickets = tickets;
        this.events = events;
    }

    /** Pages everyone on duty for an emergency ticket. */
    @Transactional
    public void page(Ticket ticket, Instant at) {
        var onDuty = staff.onDuty(ticket.siteId()).stream().map(StaffMember::id).toList();
        db.sql("insert into duty_page (id, ticket_number, staff_ids, paged_at) values (?, ?, ?, ?)")
            .params(UUID.randomUUID().toString(), ticket.number(), String.join(",", onDuty),
                    at.atOffset(ZoneOffset.UTC))
            .update();
        log.warn("emergency {} ({}): paging {}", ticket.number(), ticket.category().label(), onDuty);
        events.publishEvent(new DutyPaged(ticket.number(), ticket.siteId(), ticket.category(), onDuty, at));
    }

    /** Someone takes the emergency on; the first answer counts. */
    @Transactional
    public void acknowledge(String ticketNumber, String staffId, Instant at) {
        var answered = db.sql("""
                update duty_page set acknowledged_at = ?, acknowledged_by = ?
                where ticket_number = ? and acknowledged_at is null""")
            .params(at.atOffset(ZoneOffset.UTC), staffId, ticketNumber)
            .update();
        if (answered > 0) {
            log.info("emergency {}: {} answered the page", ticketNumber, staffId);
            var siteId = tickets.find(ticketNumber).orElseThrow(() -> new NoSuchTicket(ticketNumber)).siteId();
            events.publishEvent(new DutyPageAcknowledged(ticketNumber, siteId, staffId, at));
        }
    }

    /** Pages nobody has answered, oldest first. */
    public List<DutyPage> open(String siteId) {
        return db.sql("""
                select p.* from duty_page p join ticket t on t.number = p.ticket_number
                where t.site_id = ? and p.acknowledged_at is null order by p.paged_at""")
            .param(siteId)
            .query(DutyPages::page)
            .list();
    }

    private static DutyPage page(ResultSet row, int n) throws SQLException {
        var acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new DutyPage(row.getString("ticket_number"), List.of(row.getString("staff_ids").split(",")),
                row.getObject("paged_at", OffsetDateTime.class).toInstant(),
                acknowledged == null ? null : acknowledged.toInstant(), row.getString("acknowledged_by"));
    }

}
