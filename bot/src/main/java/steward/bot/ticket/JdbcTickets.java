package steward.bot.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTickets implements Tickets {

    private final JdbcClient db;

    private final HistoryStore history;

    JdbcTickets(JdbcClient db) {
        this.db = db;
        this.history = new HistoryStore(db);
    }

    @Override
    public String nextNumber(TicketKind kind) {
        var n = db.sql("select nextval('ticket_number')").query(Long.class).single();
        return kind.letters() + "-" + n;
    }

    @Override
    public void add(Ticket ticket) {
        db.sql("""
                insert into ticket (number, site_id, conversation_id, resident_id, channel, kind, category, urgency,
                    status, summary, building, unit, room, queue, owner_id, routed_because, received_at,
                    first_contact_at, accepted_at, arrived_at, resolved_at, reported_back_at, closed_at, result, cause,
                    version)
                values (:number, :site, :conversation, :resident, :channel, :kind, :category, :urgency,
                    :status, :summary, :building, :unit, :room, :queue, :owner, :because, :receivedAt,
                    :firstContactAt, :acceptedAt, :arrivedAt, :resolvedAt, :reportedBackAt, :closedAt, :result, :cause,
                    :version)""").params(TicketRows.columns(ticket)).update();
    }

    @Override
    public Optional<Ticket> find(String number) {
        return db.sql("select * from ticket where number = ?").param(number).query(TicketRows::ticket).optional();
    }

    @Override
    public Ticket lock(String number) {
        return db.sql("select * from ticket where number = ? for update")
            .param(number)
            .query(TicketRows::ticket)
            .optional()
            .orElseThrow(() -> new NoSuchTicket(number));
    }

    @Override
    public void update(Ticket ticket) {
        db.sql("""
                update ticket set category = :category, urgency = :urgency, status = :status, building = :building,
                    unit = :unit, room = :room, queue = :queue, owner_id = :owner, routed_because = :because,
                    first_contact_at = :firstContactAt, accepted_at = :acceptedAt, arrived_at = :arrivedAt,
                    resolved_at = :resolvedAt, reported_back_at = :reportedBackAt, closed_at = :closedAt,
                    result = :result, cause = :cause, version = :version
                where number = :number""").params(TicketRows.columns(ticket)).update();
    }

    @Override
    public List<Ticket> ofConversation(String conversationId) {
        return db.sql("select * from ticket where conversation_id = ? order by received_at desc, number desc")
            .param(conversationId)
            .query(TicketRows::ticket)
            .list();
    }

    @Override
    public Map<String, Integer> openPerOwner(String siteId) {
        var counts = new HashMap<String, Integer>();
        db.sql("select owner_id, count(*) as n from ticket where site_id = ? and closed_at is null group by owner_id")
            .param(siteId)
            .query(row -> {
                counts.put(row.getString("owner_id"), row.getInt("n"));
            });
        return counts;
    }

    @Override
    public void record(String number, List<HistoryEntry> entries) {
        history.append(number, entries);
    }

    @Override
    public List<HistoryEntry> history(String number) {
        return history.of(number);
    }

}
