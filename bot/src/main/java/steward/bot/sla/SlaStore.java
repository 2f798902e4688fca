package steward.bot.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.sla.clock.ClockTarget;
import steward.knowledge.source.Language;

/** Limits, clauses and clocks in SQL. */
@Repository
class SlaStore {

    private static final LocalTime END_OF_WORKDAY = LocalTime.of(18, 0);

    private static final String CHINESE = "物业服务手册";

    private static final String ENGLISH = "Property Service Handbook";

    private final JdbcClient db;

    private final NamedParameterJdbcTemplate batches;

    SlaStore(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<SlaTarget> targets(String policy) {
        return db.sql("select * from sla_target where policy = ?").param(policy).query(SlaStore::target).list();
    }

    boolean isClause(String document, String quote) {
        return db.sql("select count(*) from sla_target where (? = ? and quote_zh = ?) or (? = ? and quote_en = ?)")
            .params(document, CHINESE, quote, document, ENGLISH, quote)
            .query(Integer.class)
            .single() > 0;
    }

    Clause clause(String policy, ClockName clock, Language language) {
        var document = language.isChinese() ? CHINESE : ENGLISH;
        return db.sql("select * from sla_target where policy = ? and clock = ?")
            .params(policy, clock.name())
            .query((row, n) -> new Clause(document, row.getString("section"),
                    row.getString(language.isChinese() ? "quote_zh" : "quote_en")))
            .single();
    }

    void add(Collection<SlaClock> clocks) {
        batches.batchUpdate("""
                insert into sla_clock (ticket_number, clock, round, policy, started_at, due_at, at_risk_from,
                    met_at)
                values (:ticket, :clock, :round, :policy, :started, :due, :risk, :met)""",
                clocks.stream().map(SlaStore::columns).toArray(SqlParameterSource[]::new));
    }

    List<SlaClock> of(Collection<String> ticketNumbers) {
        if (ticketNumbers.isEmpty()) {
            return List.of();
        }
        return db.sql("select * from sla_clock where ticket_number in (:tickets) order by ticket_number, started_at")
            .param("tickets", ticketNumbers)
            .query(SlaStore::clock)
            .list();
    }

    /** Stores what a clock is measured by, and when it is due and at risk. */
    void move(SlaClock clock) {
        batches.update("""
                update sla_clock set policy = :policy, started_at = :started, due_at = :due, at_risk_from = :risk
                where ticket_number = :ticket and clock = :clock and round = :round""", columns(clock));
    }

    /** Ends the running clock of this name, if there is one. */
    void meet(String ticketNumber, ClockName name, Instant at) {
        db.sql("update sla_clock set met_at = ? where ticket_number = ? and clock = ? and met_at is null and stopped_at is null")
            .params(at.atOffset(ZoneOffset.UTC), ticketNumber, name.name())
            .update();
    }

    /** Stops what still runs; nothing is due any more. */
    void stop(String ticketNumber, Instant at) {
        db.sql("update sla_clock set stopped_at = ? where ticket_number = ? and met_at is null and stopped_at is null")
            .params(at.atOffset(ZoneOffset.UTC), ticketNumber)
            .update();
    }

    /** Lets what was stopped last run again. */
    void goOn(String ticketNumber) {
        db.sql("""
                update sla_clock set stopped_at = null
                where ticket_number = :ticket and met_at is null
                    and round = (select max(c.round) from sla_clock c where c.ticket_number = :ticket)""")
            .param("ticket", ticketNumber)
            .update();
    }

    private static SqlParameterSource columns(SlaClock clock) {
        return new MapSqlParameterSource("ticket", clock.ticketNumber()).addValue("clock", clock.name().name())
            .addValue("round", clock.round())
            .addValue("policy", clock.policy())
            .addValue("started", time(clock.startedAt()))
            .addValue("due", time(clock.dueAt()))
            .addValue("risk", time(clock.atRiskFrom()))
            .addValue("met", time(clock.metAt()));
    }

    private static SlaTarget target(ResultSet row, int n) throws SQLException {
        var minutes = row.getObject("limit_minutes", Long.class);
        var limit = minutes == null ? new ClockTarget.WorkingDays(row.getInt("limit_workdays"), END_OF_WORKDAY)
                : new ClockTarget.Elapsed(Duration.ofMinutes(minutes));
        return new SlaTarget(row.getString("policy"), ClockName.valueOf(row.getString("clock")), limit);
    }

    private static SlaClock clock(ResultSet row, int n) throws SQLException {
        return new SlaClock(row.getString("ticket_number"), ClockName.valueOf(row.getString("clock")),
                row.getInt("round"), row.getString("policy"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(), instant(row, "at_risk_from"),
                instant(row, "met_at"), instant(row, "stopped_at"), List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

}
