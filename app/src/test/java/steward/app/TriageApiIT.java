package steward.app;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.app.HubClient.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** {@code POST /api/v1/triage} on the model that comes with the hub. */
class TriageApiIT {

    private static final String TOKEN = "partner-token";

    private static final Duration BOUNDED = Duration.ofSeconds(5);

    private static HubProcess hub;

    @BeforeAll
    static void start() {
        hub = HubProcess.start("triage-api", "--steward.api-token=" + TOKEN);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            厨房煤气味特别重，嘶嘶地响            | zh-Hans | emergency.gas_leak
            電梯卡在五樓，我和孩子出不去          | zh-Hant | emergency.elevator_entrapment
            There is smoke pouring out of the meter room | en | emergency.fire_smoke
            """)
    void alertsPeopleOfAnEmergency(String text, String language, String category) {
        var result = triage(text);

        assertThat(result.path("escalate").booleanValue()).isTrue();
        assertThat(result.path("urgency").stringValue()).isEqualTo("P1");
        assertThat(result.path("language").stringValue()).isEqualTo(language);
        assertThat(result.path("issues").get(0).path("category").stringValue()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = { "下周三的消防演习几点开始", "煤气费怎么交", "The fire drill was great fun, thanks" })
    void staysCalmWhereItOnlySoundsLikeOne(String text) {
        assertThat(triage(text).path("escalate").booleanValue()).isFalse();
    }

    @Test
    void namesEveryIssueWithItsPartAndThePlace() {
        var result = triage("3栋2单元501厨房水管爆了。另外楼上每天半夜放音乐，吵得睡不着。");

        assertThat(result.path("issues").valueStream().map(issue -> issue.path("category").stringValue()))
            .containsExactlyInAnyOrder("repair.plumbing", "complaint.noise");
        assertThat(result.path("issues").valueStream()).allSatisfy(issue -> {
            assertThat(issue.path("intent").stringValue() + ".")
                .isEqualTo(issue.path("category").stringValue().replaceAll("[^.]+$", ""));
            assertThat(issue.path("confidence").doubleValue()).isBetween(0.0, 1.0);
            assertThat(issue.path("text").stringValue()).isNotBlank();
        });
        assertThat(result.path("location")).isEqualTo(HubClient.read("""
                {"building":"3","unit":"2","room":"501"}"""));
        assertThat(result.path("decidedBy").stringValue()).isIn("rules", "model");
        assertThat(result.path("model").stringValue()).isNotBlank();
        assertThat(result.path("tookMicros").isIntegralNumber()).isTrue();
    }

    @Test
    void namesThePersonalDataAndNoPlaceWhereThereIsNone() {
        var result = triage("水龙头漏水，请打 13800005678 或写 chen@example.com");

        assertThat(result.path("pii")).isEqualTo(HubClient.read("[\"email\",\"phone\"]"));
        assertThat(result.path("location").isNull()).isTrue();
        assertThat(triage("水龙头漏水").path("pii").isEmpty()).isTrue();
    }

    @Test
    void answersManyTextsInTheirOrder() {
        var texts = List.of("厨房煤气味特别重，嘶嘶地响", "How do I pay the management fee?", "电梯按钮按了没反应");

        var results = post(HubClient.json(Map.of("texts", texts))).json().path("results");

        assertThat(results.valueStream().map(result -> result.path("issues").get(0).path("category").stringValue()))
            .containsExactly("emergency.gas_leak", "payment.how_to_pay", "repair.elevator");
    }

    @Test
    void answersAThousandTexts() {
        var answer = post(HubClient.json(Map.of("texts", Collections.nCopies(1_000, "灯不亮"))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("results").size()).isEqualTo(1_000);
    }

    static Stream<String> oddTexts() {
        return Stream.of("😀", "。。。", "12345678", "\u202eمرحبا، المصعد معطل", "엘리베이터가 고장났어요", "Лифт не работает",
                "漏水，".repeat(1_333), "a".repeat(4_000), "\ud83d\udd25".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void answersWhateverCanBeWrittenInBoundedTime(String text) {
        var start = System.nanoTime();

        assertThat(triage(text).path("issues").isEmpty()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUNDED);
    }

    static Stream<Arguments> refused() {
        return Stream.of(arguments("{}", "text"), arguments("{\"text\":\"\"}", "text"),
                arguments("{\"text\":\" \\n\"}", "text"), arguments("{\"text\":null}", "text"),
                arguments("{\"text\":5}", "text"), arguments("{\"text\":[\"水\"]}", "text"),
                arguments("{\"text\":{\"a\":1}}", "text"), arguments(text("水".repeat(20_000)), "text"),
                arguments("{\"texts\":[]}", "texts"), arguments("{\"texts\":\"水\"}", "texts"),
                arguments("{\"texts\":[1]}", "texts"), arguments("{\"texts\":[\" \"]}", "texts"),
                arguments("{\"texts\":[null]}", "texts"),
                arguments(HubClient.json(Map.of("texts", Collections.nCopies(1_001, "水"))), "texts"),
                arguments(HubClient.json(Map.of("texts", List.of("水".repeat(20_000)))), "texts"),
                arguments("{\"text\":\"水\",\"texts\":[\"水\"]}", "text"), arguments("[]", ""), arguments("水", "JSON"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesWhatIsWrong(String body, String named) {
        var answer = post(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains(named).doesNotContain("Exception", "steward.");
    }

    @Test
    void isForStaffAndPartnersAlone() {
        assertThat(hub.client().post("/api/v1/triage", "", text("水管爆了")).status()).isIn(401, 403);
        assertThat(hub.client().post("/api/v1/triage", "wrong", text("水管爆了")).status()).isEqualTo(401);
    }

    private static JsonNode triage(String text) {
        var answer = post(text(text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Answer post(String body) {
        return hub.client().post("/api/v1/triage", TOKEN, body);
    }

    private static String text(String text) {
        return HubClient.json(Map.of("text", text));
    }

}
