package steward.console.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import steward.bot.site.StaffMembers;

/** Sessions in SQL, so that they outlive the node they began on. */
@Repository
class SessionStore {

    /** A session is written again no more often than this. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final JdbcClient db;

    private final StaffMembers staff;

    private final Duration timeout;

    private final Clock clock;

    SessionStore(JdbcClient db, StaffMembers staff, @Value("${spring.session.timeout:12h}") Duration timeout,
            Clock clock) {
        this.db = db;
        this.staff = staff;
        this.timeout = timeout;
        this.clock = clock;
    }

    private record Row(String staffId, boolean mustChange, Instant lastSeenAt) {
    }

    void begin(String id, SignedIn who) {
        var now = clock.instant();
        db.sql("delete from staff_session where last_seen_at < ?").param(time(now.minus(timeout))).update();
        db.sql("insert into staff_session (id, staff_id, must_change, last_seen_at) values (?, ?, ?, ?)")
            .params(id, who.staffId(), who.mustChange(), time(now))
            .update();
    }

    void end(String id) {
        db.sql("delete from staff_session where id = ?").param(id).update();
    }

    /** Who it belongs to, with the roles of this moment; nobody's after the timeout. */
    Optional<SignedIn> find(String id) {
        var now = clock.instant();
        return row(id).filter(row -> row.lastSeenAt().plus(timeout).isAfter(now)).flatMap(row -> {
            if (row.lastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
                db.sql("update staff_session set last_seen_at = ? where id = ?").params(time(now), id).update();
            }
            return staff.find(row.staffId()).map(member -> SignedIn.of(member, row.mustChange()));
        });
    }

    private Optional<Row> row(String id) {
        return db.sql("select staff_id, must_change, last_seen_at from staff_session where id = ?")
            .param(id)
            .query((row, n) -> new Row(row.getString(1), row.getBoolean(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            .optional();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

}
