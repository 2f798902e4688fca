package steward.bot.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.ticket.BrokenHistory.Flaw;

/** Checks the chain of every ticket's history; changes nothing. */
public final class HistoryCheck {

    private static final int AT_ONCE = 500;

    private final JdbcClient db;

    private int tickets;

    private int entries;

    private final List<BrokenHistory> broken = new ArrayList<>();

    public HistoryCheck(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param broken the first wrong entry of each ticket that has one, by number
     */
    public record Result(int tickets, int entries, List<BrokenHistory> broken) {
    }

    private record Sealed(HistoryRow row, String hash) {
    }

    private record Head(String ticketNumber, int length, String hash) {
    }

    public Result run() {
        var page = headsAfter("");
        while (!page.isEmpty()) {
            var rows = rowsOf(page);
            page.forEach(head -> check(head, rows.getOrDefault(head.ticketNumber(), List.of())));
            page = headsAfter(page.getLast().ticketNumber());
        }
        return new Result(tickets, entries, List.copyOf(broken));
    }

    private void check(Head head, List<Sealed> rows) {
        tickets++;
        entries += rows.size();
        flaw(head, rows).ifPresent(broken::add);
    }

    private static Optional<BrokenHistory> flaw(Head head, List<Sealed> rows) {
        var previous = HistoryRow.START;
        int next = 1;
        for (var each : rows) {
            if (each.row().n() != next) {
                return found(head, next, Flaw.MISSING);
            }
            previous = each.row().hashAfter(previous);
            if (!previous.equals(each.hash())) {
                return found(head, next, Flaw.CHANGED);
            }
            next++;
        }
        return end(head, rows.size(), previous);
    }

    /** The ticket knows how its history ends. */
    private static Optional<BrokenHistory> end(Head head, int length, String last) {
        if (head.length() != length) {
            return found(head, Math.min(length, head.length()) + 1, length < head.length() ? Flaw.MISSING : Flaw.ADDED);
        }
        return last.equals(head.hash()) ? Optional.empty() : found(head, Math.max(1, length), Flaw.CHANGED);
    }

    private static Optional<BrokenHistory> found(Head head, int entry, Flaw flaw) {
        return Optional.of(new BrokenHistory(head.ticketNumber(), entry, flaw));
    }

    private List<Head> headsAfter(String number) {
        return db.sql("""
                select number, history_length, history_hash from ticket where number > ? order by number limit ?""")
            .params(number, AT_ONCE)
            .query((row, n) -> new Head(row.getString("number"), row.getInt("history_length"),
                    row.getString("history_hash")))
            .list();
    }

    private Map<String, List<Sealed>> rowsOf(List<Head> page) {
        var rows = new HashMap<String, List<Sealed>>();
        db.sql("select * from ticket_step where ticket_number in (:numbers) order by ticket_number, n")
            .param("numbers", page.stream().map(Head::ticketNumber).toList())
            .query((row, n) -> new Sealed(HistoryRow.read(row, row.getInt("n")), row.getString("hash")))
            .list()
            .forEach(each -> rows.computeIfAbsent(each.row().ticketNumber(), _ -> new ArrayList<>()).add(each));
        return rows;
    }

}
