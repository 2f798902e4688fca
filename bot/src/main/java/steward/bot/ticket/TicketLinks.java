package steward.bot.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets have to do with each other. */
@Repository
public class TicketLinks {

    private final JdbcClient db;

    TicketLinks(JdbcClient db) {
        this.db = db;
    }

    /** Linking twice in the same way changes nothing. */
    public void add(TicketLink link) {
        db.sql("""
                insert into ticket_link (from_ticket, kind, to_ticket, linked_by, linked_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
            .params(link.from(), link.kind().name(), link.to(), link.by(), link.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    void remove(TicketLink link) {
        db.sql("delete from ticket_link where from_ticket = ? and kind = ? and to_ticket = ?")
            .params(link.from(), link.kind().name(), link.to())
            .update();
    }

    /** The links of a ticket in both directions, oldest first. */
    public List<TicketLink> of(String number) {
        return db
            .sql("select * from ticket_link where from_ticket = ? or to_ticket = ? order by linked_at, from_ticket")
            .params(number, number)
            .query(TicketLinks::link)
            .list();
    }

    /** Where a ticket is merged. */
    public Optional<TicketLink> mergedInto(String number) {
        return of(number).stream()
            .filter(link -> link.kind() == LinkKind.MERGED_INTO && link.from().equals(number))
            .findFirst();
    }

    /** Numbers of the tickets that are merged into this one. */
    public List<String> mergedHere(String number) {
        return of(number).stream()
            .filter(link -> link.kind() == LinkKind.MERGED_INTO && link.to().equals(number))
            .map(TicketLink::from)
            .toList();
    }

    private static TicketLink link(ResultSet row, int n) throws SQLException {
        return new TicketLink(row.getString("from_ticket"), LinkKind.valueOf(row.getString("kind")),
                row.getString("to_ticket"), row.getString("linked_by"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant());
    }

}
