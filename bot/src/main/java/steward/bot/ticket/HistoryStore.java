package steward.bot.ticket;

import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The history of tickets as rows, each sealed by a hash that follows from the one before.
 */
final class HistoryStore {

    private final JdbcClient db;

    HistoryStore(JdbcClient db) {
        this.db = db;
    }

    private record Head(int length, String hash) {
    }

    /** Holds the ticket, so that of two writers one goes on where the other ended. */
    void append(String number, List<HistoryEntry> entries) {
        var head = db.sql("select history_length, history_hash from ticket where number = ? for update")
            .param(number)
            .query((row, n) -> new Head(row.getInt("history_length"), row.getString("history_hash")))
            .optional()
            .orElseThrow(() -> new NoSuchTicket(number));
        for (var entry : entries) {
            head = append(HistoryRow.of(number, head.length() + 1, entry), head);
        }
        db.sql("update ticket set history_length = ?, history_hash = ? where number = ?")
            .params(head.length(), head.hash(), number)
            .update();
    }

    private Head append(HistoryRow row, Head head) {
        var hash = row.hashAfter(head.hash());
        db.sql("""
                insert into ticket_step (ticket_number, n, at, actor, step, status, why, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(row.ticketNumber(), row.n(), row.at().atOffset(ZoneOffset.UTC), row.actor(), row.step(),
                    row.status(), row.why(), hash)
            .update();
        return new Head(row.n(), hash);
    }

    List<HistoryEntry> of(String number) {
        return db.sql("select * from ticket_step where ticket_number = ? order by n")
            .param(number)
            .query((row, n) -> HistoryRow.read(row, row.getInt("n")))
            .list()
            .stream()
            .map(row -> new HistoryEntry(row.at(), row.actor(), TicketStep.valueOf(row.step()),
                    TicketStatus.valueOf(row.status()), row.why()))
            .toList();
    }

}
