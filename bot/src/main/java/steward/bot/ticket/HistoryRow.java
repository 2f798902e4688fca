package steward.bot.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of a history as it is stored and sealed.
 *
 * @param n its place in the history, from 1
 * @param at in microseconds, as the databases store time
 */
record HistoryRow(String ticketNumber, int n, Instant at, String actor, String step, String status, String why) {

    /** What comes before the first entry. */
    static final String START = "";

    static HistoryRow of(String ticketNumber, int n, HistoryEntry entry) {
        return new HistoryRow(ticketNumber, n, entry.at().truncatedTo(ChronoUnit.MICROS), entry.actor(),
                entry.step().name(), entry.status().name(), entry.why());
    }

    static HistoryRow read(ResultSet row, int n) throws SQLException {
        return new HistoryRow(row.getString("ticket_number"), n, row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"), row.getString("step"), row.getString("status"), row.getString("why"));
    }

    /**
     * SHA-256, in hexadecimal digits, of the previous entry's hash and of every field.
     * Each is led by its length in bytes, so that no text can pass for two fields.
     */
    String hashAfter(String previous) {
        var digest = sha256();
        for (var field : List.of(previous, ticketNumber, Integer.toString(n), at.toString(), actor, step, status,
                why)) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java platform has SHA-256", ex);
        }
    }

    @Override
    public String toString() {
        return "HistoryRow[" + ticketNumber + " " + n + "]"; // keeps what residents write
                                                             // out of logs
    }

}
