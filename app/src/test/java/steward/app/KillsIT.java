package steward.app;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import steward.bot.channel.sms.TwilioStandIn;
import steward.testing.Databases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} at random moments while residents and staff are at work and documents
 * come in. What the hub acknowledged is compared with what it kept.
 */
class KillsIT {

    private static final Logger log = LoggerFactory.getLogger(KillsIT.class);

    private static final int KILLS = Integer.getInteger("steward.kills", 1);

    private static final long SEED = Long.getLong("steward.seed", System.nanoTime());

    /** How much a hub acknowledges at most before it is killed. */
    private static final int LONGEST_LIFE = 80;

    /** As the hub has it by itself, and open to this test while the hub has it open. */
    private static final String H2 = "jdbc:h2:file:${steward.data-dir}/steward;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasAcknowledgedIsThereOnceAndInItsOrder(Databases kind) {
        log.info("{} kills on {}, seed {}", KILLS, kind, SEED);
        var random = new Random(SEED);
        var ledger = new Ledger();
        var database = kind == Databases.H2 ? H2 : Databases.postgresUrl();
        try (var twilio = new TwilioStandIn(); var hub = start(kind, database, twilio)) {
            var db = store(hub, database);
            Map<String, Integer> warnings = Map.of();
            var load = new MixedLoad(List.of(hub), twilio, ledger, SEED);
            try (load) {
                load.start();
                for (var kill = 0; kill < KILLS; kill++) {
                    warnings = WaitingTickets.comeDue(db, random);
                    awaitAcknowledged(ledger, 1 + random.nextInt(LONGEST_LIFE));
                    hub.kill();
                    hub.start();
                }
            }
            load.awaitReplies();
            WaitingTickets.awaitWarnings(hub, warnings);
            everyDocumentIsRead(hub, ledger);
            compare(kind, ledger, db);
        }
    }

    private static HubProcess start(Databases kind, String database, TwilioStandIn twilio) {
        return HubProcess.start("kills-" + kind.name().toLowerCase(Locale.ROOT),
                Stream
                    .concat(Stream.of(MixedLoad.settings(twilio)),
                            Stream.of("--spring.datasource.url=" + database, "--spring.datasource.username=postgres"))
                    .toArray(String[]::new));
    }

    private static JdbcClient store(HubProcess hub, String database) {
        var url = database.replace("${steward.data-dir}", hub.data().toString());
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    }

    private static void awaitAcknowledged(Ledger ledger, int more) {
        var enough = ledger.size() + more;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> ledger.size() >= enough);
    }

    private static void everyDocumentIsRead(HubProcess hub, Ledger ledger) {
        var documents = ledger.documents();
        await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(documents.values()).isNotEmpty()
                .extracting(job -> hub.client().get(job, MixedLoad.TOKEN).json().path("state").asString())
                .containsOnly("ready"));
        var newest = documents.lastKey();
        var question = URLEncoder.encode("%d号储物柜的钥匙在哪里".formatted(newest), UTF_8);
        assertThat(hub.client().get("/api/v1/knowledge/passages?q=" + question, MixedLoad.TOKEN).body())
            .contains(MixedLoad.rule(newest));
        log.info("{} documents are read", documents.size());
    }

    private static void compare(Databases kind, Ledger ledger, JdbcClient db) {
        var found = ledger.compareWith(db);
        log.info("{} after {} kills: {}", kind, KILLS, found);
        assertThat(found).isEqualTo(new Ledger.Differences(ledger.size(), 0, 0, 0));
        ledger.nothingIsThereTwice(db);
    }

}
