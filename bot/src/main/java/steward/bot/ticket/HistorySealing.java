package steward.bot.ticket;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals histories that were written before they were chained. */
public final class HistorySealing {

    private final JdbcClient db;

    public HistorySealing(JdbcClient db) {
        this.db = db;
    }

    public void run() {
        var heads = new HashMap<String, Head>();
        db.sql("select id, ticket_number from ticket_step where hash is null order by id")
            .query((row, n) -> Map.entry(row.getLong("id"), row.getString("ticket_number")))
            .list()
            .forEach(entry -> heads.compute(entry.getValue(), (ticket, head) -> seal(entry.getKey(), head)));
        heads
            .forEach((ticket, head) -> db.sql("update ticket set history_length = ?, history_hash = ? where number = ?")
                .params(head.length(), head.hash(), ticket)
                .update());
    }

    private record Head(int length, String hash) {
    }

    private Head seal(long id, @Nullable Head before) {
        int n = before == null ? 1 : before.length() + 1;
        var row = db.sql("select * from ticket_step where id = ?")
            .param(id)
            .query((found, i) -> HistoryRow.read(found, n))
            .single();
        var hash = row.hashAfter(before == null ? HistoryRow.START : before.hash());
        db.sql("update ticket_step set n = ?, hash = ? where id = ?").params(n, hash, id).update();
        return new Head(n, hash);
    }

}
