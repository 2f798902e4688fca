package steward.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import redis.embedded.RedisServer;
import steward.app.HubClient.Answer;
import steward.bot.channel.sms.TwilioStandIn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes on one PostgreSQL and one Redis lose first Redis, then one of them, then the
 * database, each under the eyes of whoever uses the hub.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {

    private static final Logger log = LoggerFactory.getLogger(TwoNodesIT.class);

    private static final long SEED = Long.getLong("steward.seed", System.nanoTime());

    /** Cookies do not know ports: what one node sets the other gets. */
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(10);

    private static final int BEFORE = 40;

    private static final int AFTER = 60;

    private final TwilioStandIn twilio = new TwilioStandIn();

    private final Ledger ledger = new Ledger();

    private final Path data = temporary();

    private EmbeddedPostgres postgres = postgres(0);

    private RedisServer redis = redis(HubProcess.freePort());

    private final JdbcClient db = JdbcClient
        .create(new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres")));

    private HubProcess one;

    private HubProcess other;

    @BeforeAll
    void start() throws Exception {
        log.info("seed {}", SEED);
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = starts.submit(() -> node("nodes-1"));
            other = node("nodes-2");
            one = first.get();
        }
    }

    @AfterAll
    void stop() throws IOException {
        one.close();
        other.close();
        redis.stop();
        postgres.close();
        twilio.close();
    }

    @Test
    @Order(1)
    void whatHappensOnOneNodeIsSeenOnTheOtherWithinASecond() {
        awaitReadiness("\"nodes\":{\"status\":\"UP\"}");
        var thread = one.client().open("zh-Hans");
        try (var resident = onOther(thread).events("");
                var staff = other.client().events("/api/v1/events", MixedLoad.TOKEN)) {
            await().until(() -> !resident.named("ready").isEmpty() && !staff.named("ready").isEmpty());
            assertThat(thread.send("你好").status()).isEqualTo(202);

            await().atMost(AT_ONCE).until(() -> !resident.named("message").isEmpty());
            await().atMost(AT_ONCE).until(() -> !staff.named("message-added").isEmpty());
            await().atMost(PATIENCE).until(() -> resident.named("message").size() == 2);
            assertThat(resident.named("message").stream().map(event -> HubClient.read(event.data())))
                .containsExactlyElementsOf(thread.messages());
        }
    }

    @Test
    @Order(2)
    void whoSignedInOnOneNodeIsSignedInOnTheOther() throws Exception {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var form = browser.send(HttpRequest.newBuilder(one.url().resolve("/login")).build(),
                    BodyHandlers.ofString());
            var token = CSRF.matcher(form.body());
            assertThat(token.find()).isTrue();
            var fields = "username=admin&password=first+password&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
            browser.send(HttpRequest.newBuilder(one.url().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build(), BodyHandlers.discarding());

            var desk = browser.send(HttpRequest.newBuilder(other.url().resolve("/agent")).build(),
                    BodyHandlers.ofString());
            assertThat(desk.statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void withoutRedisTheHubGoesOnAndSaysSo() throws IOException {
        var thread = one.client().open("zh-Hans");
        try (var resident = onOther(thread).events("");
                var staff = other.client().events("/api/v1/events", MixedLoad.TOKEN)) {
            redis.stop();
            awaitReadiness("\"nodes\":{\"status\":\"CUT_OFF\"}");
            thread.ask("你好", "text");

            await().atMost(PATIENCE).until(() -> resident.named("message").size() == 2);
            await().atMost(PATIENCE).until(() -> !staff.named("stale").isEmpty());

            redis = redis(redis.ports().getFirst());
            awaitReadiness("\"nodes\":{\"status\":\"UP\"}");
            thread.ask("谢谢", "text");
            await().atMost(PATIENCE).until(() -> resident.named("message").size() == 4);
            assertThat(resident.named("message").stream().map(event -> HubClient.read(event.data())))
                .containsExactlyElementsOf(thread.messages());
        }
    }

    @Test
    @Order(4)
    void whatOneNodeLeavesTheOtherFinishes() {
        Map<String, Integer> warnings;
        var load = new MixedLoad(List.of(one, other), twilio, ledger, SEED);
        try (load) {
            load.start();
            awaitAcknowledged(BEFORE);
            warnings = WaitingTickets.comeDue(db, new Random(SEED));
            one.kill();
            awaitAcknowledged(AFTER);
        }
        load.awaitReplies();
        WaitingTickets.awaitWarnings(other, warnings);
        ledgerIsClean();
    }

    @Test
    @Order(5)
    void whileTheDatabaseIsAwayEverybodyIsAskedToComeAgain() throws IOException {
        var thread = other.client().open("zh-Hans");
        var load = new MixedLoad(List.of(other), twilio, ledger, SEED);
        try (load) {
            load.start();
            awaitAcknowledged(BEFORE);
            postgres.close();
            comesAgain(() -> thread.send("你好"));
            comesAgain(() -> other.client().get("/api/v1/tickets", MixedLoad.TOKEN));
            comesAgain(this::webhook);
            assertThat(other.client().get("/actuator/health/readiness", "").status()).isEqualTo(503);
            assertThat(other.client().get("/actuator/health/liveness", "").status()).isEqualTo(200);

            postgres = postgres(postgres.getPort());
            awaitAcknowledged(AFTER);
        }
        load.awaitReplies();
        assertThat(thread.ask("你好", "text")).isNotNull();
        ledgerIsClean();
    }

    private HubProcess node(String name) {
        var settings = Stream.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.data.redis.url=redis://localhost:" + redis.ports().getFirst());
        return HubProcess.start(name,
                Stream.concat(Stream.of(MixedLoad.settings(twilio)), settings).toArray(String[]::new));
    }

    private ResidentThread onOther(ResidentThread thread) {
        return new ResidentThread(other.client(), thread.id(), thread.token());
    }

    private void awaitReadiness(String part) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(List.of(one, other)).allSatisfy(node -> {
            var answer = node.client().get("/actuator/health/readiness", "");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(part);
        }));
    }

    private void awaitAcknowledged(int more) {
        var enough = ledger.size() + more;
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> ledger.size() >= enough);
    }

    private void ledgerIsClean() {
        var found = ledger.compareWith(db);
        log.info("{}", found);
        assertThat(found).isEqualTo(new Ledger.Differences(ledger.size(), 0, 0, 0));
        ledger.nothingIsThereTwice(db);
    }

    private Answer webhook() {
        var message = TwilioStandIn.inbound("SM" + UUID.randomUUID().toString().replace("-", ""), "+15005559999", "你好");
        var answer = twilio.call(other.url().resolve("/channels/twilio/messages").toString(), message);
        return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Retry-After").orElse(""), answer.body());
    }

    private static void comesAgain(Supplier<Answer> call) {
        var start = System.nanoTime();
        var answer = call.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.retryAfter()).matches("\\d+");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_REFUSAL);
    }

    private EmbeddedPostgres postgres(int port) {
        try {
            return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "off")
                .start();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static RedisServer redis(int port) {
        try {
            var server = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1").setting("save \"\"").build();
            server.start();
            return server;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("two-nodes");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
