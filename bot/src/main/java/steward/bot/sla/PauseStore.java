package steward.bot.sla;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pauses and new times in SQL. */
@Repository
class PauseStore {

    private final JdbcClient db;

    PauseStore(JdbcClient db) {
        this.db = db;
    }

    /** These clocks with their pauses, in the same order. */
    List<SlaClock> complete(List<SlaClock> clocks) {
        var pauses = of(clocks.stream().map(SlaClock::ticketNumber).distinct().toList());
        return clocks.stream()
            .map(clock -> clock.paused(pauses.getOrDefault(Key.of(clock), List.of()), clock.dueAt(),
                    clock.atRiskFrom()))
            .toList();
    }

    void add(SlaClock clock, ClockPause pause, PauseReason reason, String staffId) {
        db.sql("""
                insert into sla_pause (ticket_number, clock, round, begins_at, ends_at, reason, paused_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(clock.ticketNumber(), clock.name().name(), clock.round(), time(pause.from()), time(pause.to()),
                    reason.name(), staffId)
            .update();
    }

    /** Ends the pause a clock is in. */
    void end(SlaClock clock, ClockPause pause, Instant at) {
        db.sql("""
                update sla_pause set ends_at = ?
                where ticket_number = ? and clock = ? and round = ? and begins_at = ?""")
            .params(time(at), clock.ticketNumber(), clock.name().name(), clock.round(), time(pause.from()))
            .update();
    }

    void addNewTime(SlaClock clock, Instant newTime, String reason, String staffId, Instant at) {
        db.sql("""
                insert into sla_new_time (ticket_number, clock, round, told_at, new_time, reason, told_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(clock.ticketNumber(), clock.name().name(), clock.round(), time(at), time(newTime), reason, staffId)
            .update();
    }

    /** Whether the resident was told a time instead of this promise. */
    boolean hasNewTime(SlaDeadline deadline) {
        return db.sql("select count(*) from sla_new_time where ticket_number = ? and clock = ? and round = ?")
            .params(deadline.ticketNumber(), deadline.clock().name(), deadline.round())
            .query(Integer.class)
            .single() > 0;
    }

    private Map<Key, List<ClockPause>> of(Collection<String> ticketNumbers) {
        var pauses = new HashMap<Key, List<ClockPause>>();
        if (ticketNumbers.isEmpty()) {
            return pauses;
        }
        db.sql("select * from sla_pause where ticket_number in (:tickets) order by begins_at")
            .param("tickets", ticketNumbers)
            .query(row -> {
                var key = new Key(row.getString("ticket_number"), ClockName.valueOf(row.getString("clock")),
                        row.getInt("round"));
                pauses.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new ClockPause(row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                            row.getObject("ends_at", OffsetDateTime.class).toInstant()));
            });
        return pauses;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Key(String ticketNumber, ClockName clock, int round) {

        static Key of(SlaClock clock) {
            return new Key(clock.ticketNumber(), clock.name(), clock.round());
        }

    }

}
