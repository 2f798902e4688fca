package steward.app;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes on one PostgreSQL: one killed, then both. */
class DeadlinesIT {

    private static final Logger log = LoggerFactory.getLogger(DeadlinesIT.class);

    private static final int TICKETS = 20;

    private static final String TOKEN = "deadlines-token";

    private static final String LEAK = """
            {"category":"repair.plumbing","summary":"厨房水管爆了","channel":"phone"}""";

    private static final Duration IN_TIME = Duration.ofSeconds(2);

    /** What hubs that start beside these may take of the processor. */
    private static final Duration OTHER_TESTS = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void actOnceInTimeAndInOrderWhateverHappensToANode() {
        var url = Databases.postgresUrl();
        var db = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
        try (var one = node("deadlines-1", url); var other = node("deadlines-2", url)) {
            var tickets = IntStream.range(0, TICKETS).mapToObj(n -> open(one)).toList();

            expect(db, "RESPOND", tickets, Duration.ofSeconds(3));
            var behind = fired(db, "RESPOND").stream().map(Fired::behind).sorted().toList();
            assertThat(behind.get(TICKETS / 2)).isLessThan(IN_TIME);
            assertThat(behind.getLast()).isLessThan(IN_TIME.plus(OTHER_TESTS));

            schedule(db, "ON_SITE", tickets, Duration.ofSeconds(2));
            one.kill();
            awaitFired(db, "ON_SITE");

            other.kill();
            schedule(db, "RESOLVE", tickets, Duration.ofHours(-2));
            one.start();
            awaitFired(db, "RESOLVE");
            assertThat(fired(db, "RESOLVE")).allMatch(Fired::late);

            tickets.forEach(number -> assertThat(warningsOf(db, number)).isEqualTo(3));
            assertThat(db.sql("select ticket_number from staff_notice where clock = 'RESOLVE' order by id")
                .query(String.class)
                .list()).isEqualTo(tickets);
        }
    }

    private static void expect(JdbcClient db, String clock, List<String> tickets, Duration ahead) {
        schedule(db, clock, tickets, ahead);
        awaitFired(db, clock);
        log.info("{}: at most {} behind its instant", clock,
                fired(db, clock).stream().map(Fired::behind).max(Duration::compareTo).orElseThrow());
    }

    /** Gives the warnings other instants, 50 ms after each other. */
    private static void schedule(JdbcClient db, String clock, Collection<String> tickets, Duration ahead) {
        var at = Instant.now().plus(ahead);
        for (var number : tickets) {
            db.sql("update sla_deadline set fires_at = ? where ticket_number = ? and clock = ? and stage = 'WARN'")
                .params(at.atOffset(ZoneOffset.UTC), number, clock)
                .update();
            at = at.plusMillis(50);
        }
    }

    private static void awaitFired(JdbcClient db, String clock) {
        await().atMost(PATIENCE).until(() -> fired(db, clock).size() == TICKETS);
    }

    private static List<Fired> fired(JdbcClient db, String clock) {
        return db.sql("""
                select fires_at, fired_at, late from sla_deadline
                where clock = ? and stage = 'WARN' and fired_at is not null""")
            .param(clock)
            .query((row, n) -> new Fired(row.getObject("fires_at", OffsetDateTime.class),
                    row.getObject("fired_at", OffsetDateTime.class), row.getBoolean("late")))
            .list();
    }

    private static int warningsOf(JdbcClient db, String number) {
        return db.sql("select count(*) from ticket_step where ticket_number = ? and step = 'WARN'")
            .param(number)
            .query(Integer.class)
            .single();
    }

    private static String open(HubProcess hub) {
        var opened = hub.client().post("/api/v1/tickets", TOKEN, LEAK);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.json().path("number").asString();
    }

    private static HubProcess node(String name, String database) {
        return HubProcess.start(name, "--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
                "--steward.api-token=" + TOKEN, "--steward.admin.password=first password");
    }

    private record Fired(OffsetDateTime firesAt, OffsetDateTime firedAt, boolean late) {

        Duration behind() {
            return Duration.between(firesAt, firedAt);
        }

    }

}
