package steward.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tickets nobody accepts, so that their owners are warned, once for each promise. */
final class WaitingTickets {

    private static final Logger log = LoggerFactory.getLogger(WaitingTickets.class);

    /** Part of it passes while a hub starts, part of it under load. */
    private static final int COMES_DUE_WITHIN_MS = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private WaitingTickets() {
    }

    /**
     * Lets the warnings of waiting tickets come due about now: some while the hub is
     * dead, some under load.
     * @return how many warnings each of them will have had
     */
    static Map<String, Integer> comeDue(JdbcClient db, Random random) {
        var warnings = new TreeMap<String, Integer>();
        db.sql("""
                select d.ticket_number, d.clock from sla_deadline d join ticket t on t.number = d.ticket_number
                where t.summary = ? and d.stage = 'WARN'""")
            .param(MixedLoad.WAITING)
            .query((row, n) -> List.of(row.getString(1), row.getString(2)))
            .list()
            .forEach(deadline -> {
                warnings.merge(deadline.get(0), 1, Integer::sum);
                comeDue(db, deadline.get(0), deadline.get(1), random.nextInt(COMES_DUE_WITHIN_MS));
            });
        return warnings;
    }

    private static void comeDue(JdbcClient db, String number, String clock, int inMs) {
        db.sql("""
                update sla_deadline set fires_at = ?
                where ticket_number = ? and clock = ? and stage = 'WARN' and fired_at is null""")
            .params(Instant.now().plusMillis(inMs).atOffset(ZoneOffset.UTC), number, clock)
            .update();
    }

    static void awaitWarnings(HubProcess hub, Map<String, Integer> warnings) {
        warnings.forEach((number, count) -> await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(
                    hub.client().get("/api/v1/tickets/" + number, MixedLoad.TOKEN).json().path("history"))
                .filteredOn(line -> line.path("step").asString().equals("warn"))
                .hasSize(count)));
        log.info("{} deadlines of {} tickets acted", warnings.values().stream().mapToInt(n -> n).sum(),
                warnings.size());
    }

}
