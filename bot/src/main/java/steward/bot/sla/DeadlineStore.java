package steward.bot.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines in SQL. */
@Repository
class DeadlineStore {

    private final JdbcClient db;

    private final NamedParameterJdbcTemplate batches;

    DeadlineStore(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void add(Collection<SlaDeadline> deadlines) {
        batches.batchUpdate("""
                insert into sla_deadline (ticket_number, clock, round, stage, fires_at)
                values (:ticket, :clock, :round, :stage, :firesAt)""", columns(deadlines));
    }

    /** Stores those that are not there, fired or not. */
    void addMissing(Collection<SlaDeadline> deadlines) {
        batches.batchUpdate("""
                insert into sla_deadline (ticket_number, clock, round, stage, fires_at)
                values (:ticket, :clock, :round, :stage, :firesAt) on conflict do nothing""", columns(deadlines));
    }

    /** Gives deadlines that have not fired another instant. */
    void move(Collection<SlaDeadline> deadlines) {
        batches.batchUpdate("""
                update sla_deadline set fires_at = :firesAt
                where ticket_number = :ticket and clock = :clock and round = :round and stage = :stage
                    and fired_at is null""", columns(deadlines));
    }

    /**
     * Nothing happens any more where a clock was ended in time; what was missed before
     * that remains.
     */
    void cancel(String ticketNumber, ClockName clock, Instant metAt) {
        db.sql("""
                delete from sla_deadline
                where ticket_number = ? and clock = ? and fired_at is null and fires_at >= ?""")
            .params(ticketNumber, clock.name(), metAt.atOffset(ZoneOffset.UTC))
            .update();
    }

    /** Nothing happens any more with a ticket. */
    void cancel(String ticketNumber) {
        db.sql("delete from sla_deadline where ticket_number = ? and fired_at is null").param(ticketNumber).update();
    }

    /** Deadlines whose instant is over and that have not fired, in their order. */
    List<SlaDeadline> due(Instant now, int limit) {
        return db.sql("""
                select * from sla_deadline where fired_at is null and fires_at < ?
                order by fires_at, ticket_number, clock, stage limit ?""")
            .params(now.atOffset(ZoneOffset.UTC), limit)
            .query(DeadlineStore::deadline)
            .list();
    }

    /**
     * @return whether this call fired it; false when another node did before, or when it
     * was moved or cancelled
     */
    boolean fire(SlaDeadline deadline, Instant now) {
        return db.sql("""
                update sla_deadline set fired_at = ?, late = ?
                where ticket_number = ? and clock = ? and round = ? and stage = ? and fired_at is null
                    and fires_at = ?""")
            .params(now.atOffset(ZoneOffset.UTC), deadline.isLateAt(now), deadline.ticketNumber(),
                    deadline.clock().name(), deadline.round(), deadline.stage().name(),
                    deadline.firesAt().atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    private static SqlParameterSource[] columns(Collection<SlaDeadline> deadlines) {
        return deadlines.stream().map(DeadlineStore::columns).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource columns(SlaDeadline deadline) {
        return new MapSqlParameterSource("ticket", deadline.ticketNumber()).addValue("clock", deadline.clock().name())
            .addValue("round", deadline.round())
            .addValue("stage", deadline.stage().name())
            .addValue("firesAt", deadline.firesAt().atOffset(ZoneOffset.UTC));
    }

    private static SlaDeadline deadline(ResultSet row, int n) throws SQLException {
        return new SlaDeadline(row.getString("ticket_number"), ClockName.valueOf(row.getString("clock")),
                row.getInt("round"), DeadlineStage.valueOf(row.getString("stage")),
                row.getObject("fires_at", OffsetDateTime.class).toInstant());
    }

}
