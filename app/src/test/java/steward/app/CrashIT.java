package steward.app;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code kill -9} while 200 messages are in flight and documents come in. */
class CrashIT {

    private static final Logger log = LoggerFactory.getLogger(CrashIT.class);

    private static final int CONVERSATIONS = 20;

    private static final int KILLED_AFTER = 100;

    /**
     * Each gets exactly one reply; the second and third are about one ticket, the last
     * about another.
     */
    private static final List<String> TEXTS = List.of("你好", "厨房水管爆了，3栋2单元501", "厨房水管爆了，3栋2单元501", "谢谢", "你好", "您好",
            "谢谢您", "你好", "谢谢", "楼道灯不亮了，3栋2单元501");

    private static final int TICKETS_EACH = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final int DOCUMENTS_AT_MOST = 60;

    private static final String DOCUMENTS = "/api/v1/knowledge/documents";

    private static final String TOKEN = "partner-token";

    /** A text of one conversation; its place is its client id. */
    record Planned(ResidentThread thread, int place) {

        String clientId() {
            return "c" + place;
        }

        String key() {
            return thread.id() + "/" + clientId();
        }

        HubClient.Answer send() {
            return thread.send(TEXTS.get(place), clientId());
        }

    }

    @Test
    void whatWasAcceptedIsStoredOnceAndAnsweredOnce() {
        try (var hub = HubProcess.start("crash", "--steward.api-token=" + TOKEN)) {
            var threads = IntStream.range(0, CONVERSATIONS).mapToObj(n -> hub.client().open("zh-Hans")).toList();
            var documents = new CopyOnWriteArrayList<>(List.of(upload(hub, 1)));

            var accepted = sendUntilKilled(hub, threads, documents);
            var left = DataLeftBehind.by(hub);
            assertThat(left.messagesOfResidents()).containsAll(accepted.values()).doesNotHaveDuplicates();
            log.info("killed with {} messages accepted, {} stored, {} of them unanswered", accepted.size(),
                    left.messagesOfResidents().size(), left.unansweredMessages());

            hub.start();
            await().atMost(PATIENCE).untilAsserted(() -> threads.forEach(CrashIT::everyMessageHasItsReply));
            everyDocumentIsRead(hub, documents);
            sendAllAgain(threads, accepted);
            await().atMost(PATIENCE).untilAsserted(() -> threads.forEach(CrashIT::isComplete));
            assertThat(threads.stream().flatMap(CrashIT::ticketNumbers)).doesNotHaveDuplicates()
                .hasSize(CONVERSATIONS * TICKETS_EACH);
        }
    }

    /** The id the hub gave each message it accepted before it was killed. */
    private static Map<String, String> sendUntilKilled(HubProcess hub, List<ResidentThread> threads,
            List<String> documents) {
        var accepted = new ConcurrentHashMap<String, String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            senders
                .submit(() -> IntStream.rangeClosed(2, DOCUMENTS_AT_MOST).forEach(n -> documents.add(upload(hub, n))));
            threads.forEach(thread -> senders.submit(() -> plan(thread).forEach(planned -> {
                var answer = planned.send();
                if (answer.status() == 202) {
                    accepted.put(planned.key(), answer.json().path("messageId").asString());
                }
                if (accepted.size() >= KILLED_AFTER) {
                    hub.kill();
                }
            })));
        }
        assertThat(accepted).hasSizeBetween(KILLED_AFTER, CONVERSATIONS * TEXTS.size() - 1);
        return Map.copyOf(accepted);
    }

    /**
     * The job the hub accepted it with; fails as soon as the hub is dead.
     */
    private static String upload(HubProcess hub, int n) {
        var accepted = hub.client().upload(DOCUMENTS, TOKEN, "rule-" + n + ".txt", rule(n));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return accepted.json().path("job").asString();
    }

    private static String rule(int n) {
        return "第%d号储物柜的钥匙在前台。".formatted(n);
    }

    private static void everyDocumentIsRead(HubProcess hub, List<String> jobs) {
        log.info("{} documents were accepted", jobs.size());
        await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(jobs).isNotEmpty()
                .extracting(job -> hub.client().get(job, TOKEN).json().path("state").asString())
                .containsOnly("ready"));
        var question = URLEncoder.encode("%d号储物柜的钥匙在哪里".formatted(jobs.size()), UTF_8);
        assertThat(hub.client().get("/api/v1/knowledge/passages?q=" + question, TOKEN).body())
            .contains(rule(jobs.size()));
    }

    private static void sendAllAgain(List<ResidentThread> threads, Map<String, String> accepted) {
        threads.stream().flatMap(CrashIT::plan).forEach(planned -> {
            var answer = planned.send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            var id = answer.json().path("messageId").asString();
            assertThat(accepted.getOrDefault(planned.key(), id)).isEqualTo(id);
        });
    }

    private static Stream<Planned> plan(ResidentThread thread) {
        return IntStream.range(0, TEXTS.size()).mapToObj(place -> new Planned(thread, place));
    }

    private static void everyMessageHasItsReply(ResidentThread thread) {
        var messages = thread.messages();
        assertThat(from("bot", messages)).hasSameSizeAs(from("resident", messages));
    }

    private static void isComplete(ResidentThread thread) {
        everyMessageHasItsReply(thread);
        assertThat(from("resident", thread.messages())).extracting(message -> message.path("clientId").asString())
            .containsExactlyInAnyOrderElementsOf(plan(thread).map(Planned::clientId).toList());
    }

    private static List<JsonNode> from(String sender, List<JsonNode> messages) {
        return messages.stream().filter(message -> message.path("from").asString().equals(sender)).toList();
    }

    private static Stream<String> ticketNumbers(ResidentThread thread) {
        return thread.hub()
            .get(thread.path("tickets"), thread.token())
            .json()
            .path("items")
            .valueStream()
            .map(ticket -> ticket.path("number").asString());
    }

}
