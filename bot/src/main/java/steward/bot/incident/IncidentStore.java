package steward.bot.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.ticket.TicketRows;

/** Incidents and their reports in SQL. */
@Repository
class IncidentStore {

    private static final String REPORTS = """
            select t.*, i.id as incident_id, i.kind as incident_kind, i.opened_at, r.joined_at, r.evidence
            from incident i
            join incident_report r on r.incident_id = i.id and r.left_at is null
            join ticket t on t.number = r.ticket_number
            """;

    private final JdbcClient db;

    IncidentStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets one report after the other of a site join, until the transaction ends. */
    void takeTurn(String siteId) {
        db.sql("insert into incident_turn (site_id) values (?) on conflict do nothing").param(siteId).update();
        db.sql("select site_id from incident_turn where site_id = ? for update")
            .param(siteId)
            .query(String.class)
            .single();
    }

    void open(String id, String siteId, FaultKind kind, Instant at) {
        db.sql("insert into incident (id, site_id, kind, opened_at, last_report_at) values (?, ?, ?, ?, ?)")
            .params(id, siteId, kind.name(), time(at), time(at))
            .update();
    }

    void add(String incidentId, IncidentReport report) {
        db.sql("""
                insert into incident_report (ticket_number, incident_id, joined_at, evidence)
                values (:ticket, :incident, :at, :evidence)""")
            .param("ticket", report.ticket().number())
            .param("incident", incidentId)
            .param("at", time(report.joinedAt()))
            .param("evidence", report.evidence())
            .update();
        db.sql("update incident set last_report_at = ? where id = ? and last_report_at < ?")
            .params(time(report.ticket().receivedAt()), incidentId, time(report.ticket().receivedAt()))
            .update();
    }

    /**
     * @return whether the ticket was a report of the incident
     */
    boolean leave(String incidentId, String ticketNumber, String staffId, Instant at) {
        return db.sql("""
                update incident_report set left_at = ?, left_by = ?
                where incident_id = ? and ticket_number = ? and left_at is null""")
            .params(time(at), staffId, incidentId, ticketNumber)
            .update() == 1;
    }

    /**
     * Incidents of a site with a report since then, oldest first.
     * @param limit of reports, the latest first
     */
    List<Incident> recent(String siteId, Instant since, int limit) {
        var latest = db.sql(REPORTS + """
                where i.site_id = ? and i.last_report_at >= ? order by t.received_at desc, t.number desc limit ?""")
            .params(siteId, time(since), limit)
            .query(Row::of)
            .list();
        return incidents(latest.reversed());
    }

    Optional<Incident> find(String id) {
        var reports = db.sql(REPORTS + "where i.id = ? order by t.received_at, t.number")
            .param(id)
            .query(Row::of)
            .list();
        return incidents(reports).stream().findFirst();
    }

    private static List<Incident> incidents(List<Row> rows) {
        var byId = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> byId.computeIfAbsent(row.incidentId, _ -> new ArrayList<>()).add(row));
        return byId.values().stream().map(Row::together).toList();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Row(String incidentId, FaultKind kind, Instant openedAt, IncidentReport report) {

        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(row.getString("incident_id"), FaultKind.valueOf(row.getString("incident_kind")),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    new IncidentReport(TicketRows.ticket(row, n),
                            row.getObject("joined_at", OffsetDateTime.class).toInstant(), row.getString("evidence")));
        }

        static Incident together(List<Row> rows) {
            var first = rows.getFirst();
            return new Incident(first.incidentId, first.report.ticket().siteId(), first.kind, first.openedAt,
                    rows.stream().map(Row::report).toList());
        }

    }

}
