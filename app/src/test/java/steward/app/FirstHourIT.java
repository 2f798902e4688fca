package steward.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.testing.Databases;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The first hour of a new hub, as a resident's program sees it, on both databases. */
@ParameterizedClass
@EnumSource(Databases.class)
class FirstHourIT {

    private static final Map<Databases, HubProcess> HUBS = new EnumMap<>(Databases.class);

    private final HubProcess hub;

    FirstHourIT(Databases database) {
        this.hub = HUBS.computeIfAbsent(database, FirstHourIT::start);
    }

    @AfterAll
    static void stop() {
        HUBS.values().forEach(HubProcess::close);
    }

    private static HubProcess start(Databases database) {
        return switch (database) {
            case H2 -> HubProcess.start("first-hour-h2");
            case POSTGRESQL -> HubProcess.start("first-hour-postgresql",
                    "--spring.datasource.url=" + Databases.postgresUrl(), "--spring.datasource.username=postgres");
        };
    }

    @ParameterizedTest
    @CsvSource({ "报修多久有人来？,zh-Hans", "How fast do you answer a complaint?,en", "報修後多久有人來？,zh-Hant" })
    void aQuestionIsAnsweredWithItsClause(String question, String language) {
        var answer = hub.client().open(language).ask(question, "answer");

        assertThat(answer.path("language").asString()).isEqualTo(language);
        assertThat(answer.path("text").asString()).contains("[1]");
        assertThat(answer.path("citations")).isNotEmpty().allSatisfy(citation -> {
            assertThat(citation.path("n").asInt()).isPositive();
            assertThat(citation.path("quote").asString()).isNotBlank();
            assertThat(citation.path("document").asString()).isNotBlank();
            assertThat(citation.path("section").asString()).isNotBlank();
        });
    }

    @Test
    void aQuestionWithoutASupportIsNeverGuessedAt() {
        var thread = hub.client().open("zh-Hans");
        var reply = thread.ask("小区合唱团什么时候去维也纳演出？", any -> true);

        assertThat(reply.path("kind").asString()).isEqualTo("question");
        assertThat(reply.path("citations")).isEmpty();
        assertThat(thread.ask("好的", "handover")).isNotNull();
    }

    @Test
    void aBurstPipeGetsATicketWithOwnerPromisesAndClauses() {
        var thread = hub.client().open("zh-Hans");
        var card = thread.ask("厨房水管爆了，3栋2单元501", "ticket").path("ticket");

        assertThat(card.path("number").asString()).isNotBlank();
        assertThat(card.path("kind").asString()).isEqualTo("repair");
        assertThat(card.path("category").asString()).isEqualTo("repair.plumbing");
        assertThat(card.path("owner").path("name").asString()).isNotBlank();
        assertThat(card.path("location").path("building").asString()).isEqualTo("3");
        assertThat(card.path("location").path("room").asString()).isEqualTo("501");
        assertThat(names(card.path("promises"))).contains("respond", "onSite", "resolve", "reportBack");
        assertThat(card.path("promises")).allSatisfy(promise -> {
            assertThat(promise.path("dueAt").asString()).isNotBlank();
            assertThat(promise.path("standing").asString()).isEqualTo("on_track");
            assertThat(promise.path("clause").path("quote").asString()).isNotBlank();
        });
        assertThat(thread.hub().get(thread.path("tickets"), thread.token()).json().path("items")).hasSize(1);
    }

    @Test
    void theSameIssueAgainGoesToTheSameTicket() {
        var thread = hub.client().open("zh-Hans");
        var first = thread.ask("厨房水管爆了，3栋2单元501", "ticket").path("ticket").path("number");
        var second = thread.ask("厨房水管爆了，3栋2单元501", "ticket").path("ticket").path("number");

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({ "我闻到很浓的煤气味,zh-Hans", "電梯困人了,zh-Hant", "I smell gas in the kitchen,en" })
    void safetyComesBeforeTheTicket(String text, String language) {
        var thread = hub.client().open(language);
        thread.ask(text, "ticket");

        var replies = thread.replies();
        assertThat(replies.getFirst().path("kind").asString()).isEqualTo("safety");
        assertThat(replies.getFirst().path("safety").path("lines")).isNotEmpty();
        assertThat(replies.getFirst().path("safety").path("calls")).isNotEmpty();
        assertThat(replies.get(1).path("ticket").path("kind").asString()).isEqualTo("emergency");
        assertThat(replies.get(1).path("ticket").path("urgency").asString()).isEqualTo("P1");
        assertThat(names(replies.get(1).path("ticket").path("promises"))).doesNotContain("onSite");
    }

    @ParameterizedTest
    @ValueSource(strings = { "转人工", "轉人工", "I want to talk to a person" })
    void aPersonCanBeAskedForAtAnyMoment(String text) {
        var thread = hub.client().open("zh-Hans");

        assertThat(thread.ask(text, "handover").path("text").asString()).isNotBlank();
    }

    @Test
    void aStreamResumedLosesNothingAndRepeatsNothing() {
        var thread = hub.client().open("zh-Hans");
        thread.ask("你好", "text");
        var lastSeen = thread.messages().getLast().path("seq").asLong();
        thread.ask("谢谢", "text");

        try (var resumed = thread.events("?after=" + lastSeen)) {
            thread.ask("你好", "text");
            var newest = thread.messages().getLast().path("seq").asLong();
            await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ids(resumed))
                    .isEqualTo(LongStream.rangeClosed(lastSeen + 1, newest).boxed().toList()));
        }
        try (var byHeader = hub.client().eventsAfter(thread, lastSeen)) {
            await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ids(byHeader)).first().isEqualTo(lastSeen + 1));
        }
    }

    @Test
    void aMessageIsOnTheStreamAsItIsInTheList() {
        var thread = hub.client().open("en");
        try (var live = thread.events("")) {
            await().until(() -> !live.named("ready").isEmpty());
            thread.ask("Hello", "text");

            await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(live.named("message")).hasSameSizeAs(thread.messages()));
            assertThat(live.named("message").stream().map(event -> HubClient.read(event.data())))
                .containsExactlyElementsOf(thread.messages());
        }
    }

    @Test
    void aMessageSentAgainIsTheSameMessage() {
        var thread = hub.client().open("zh-Hans");
        var first = thread.send("你好", "one");
        var again = thread.send("你好", "one");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        await().atMost(Duration.ofSeconds(10)).until(() -> !thread.replies().isEmpty());
        assertThat(thread.messages()).hasSize(2);
    }

    private static List<Long> ids(EventReader stream) {
        return stream.named("message").stream().map(event -> Long.valueOf(event.id())).toList();
    }

    private static List<String> names(JsonNode promises) {
        return promises.valueStream().map(promise -> promise.path("name").asString()).toList();
    }

}
