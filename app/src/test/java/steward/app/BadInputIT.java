package steward.app;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.app.HubClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What nobody should send gets a clear problem and leaves nothing behind. */
class BadInputIT {

    private static HubProcess hub;

    private static ResidentThread thread;

    @BeforeAll
    static void open() {
        hub = DemoHub.running();
        thread = hub.client().open("zh-Hans");
    }

    static Stream<Arguments> refusedMessages() {
        return Stream.of(arguments("empty text", "{\"text\":\"\",\"clientId\":\"a\"}", "text"),
                arguments("blank text", "{\"text\":\" \\n\",\"clientId\":\"a\"}", "text"),
                arguments("no text", "{\"clientId\":\"a\"}", "text"),
                arguments("20,000 characters", "{\"text\":\"%s\",\"clientId\":\"a\"}".formatted("水".repeat(20_000)),
                        "text"),
                arguments("text that is a list", "{\"text\":[1,2],\"clientId\":\"a\"}", "text"),
                arguments("text that is an object", "{\"text\":{\"a\":1},\"clientId\":\"a\"}", "text"),
                arguments("text that is a number", "{\"text\":5,\"clientId\":\"a\"}", "text"),
                arguments("text that is true", "{\"text\":true,\"clientId\":\"a\"}", "text"),
                arguments("NUL", "{\"text\":\"a\\u0000b\",\"clientId\":\"a\"}", "text"),
                arguments("half a character", "{\"text\":\"a\\ud83d\",\"clientId\":\"a\"}", "text"),
                arguments("no client id", "{\"text\":\"你好\"}", "clientId"),
                arguments("over-long client id", "{\"text\":\"你好\",\"clientId\":\"%s\"}".formatted("a".repeat(101)),
                        "clientId"),
                arguments("malformed JSON", "{\"text\":\"你好\",", "JSON"), arguments("no JSON", "你好", "JSON"),
                arguments("nothing", "", ""), arguments("a list", "[]", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedMessages")
    void aMessageNobodyCanReadIsRefusedByName(String name, String body, String named) {
        var answer = hub.client().post(thread.path("messages"), thread.token(), body);

        assertThat(answer.json().path("detail").asString()).contains(named);
        isProblem(answer, 400);
        assertThat(thread.messages()).isEmpty();
    }

    @Test
    void brokenUtf8IsRefused() {
        var body = "{\"text\":\"??\",\"clientId\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xC3;
        body[10] = (byte) 0x28;

        isProblem(hub.client().post(thread.path("messages"), thread.token(), BodyPublishers.ofByteArray(body)), 400);
        assertThat(thread.messages()).isEmpty();
    }

    @Test
    void unknownFieldsAreIgnored() {
        var other = hub.client().open("en");
        var answer = hub.client()
            .post(other.path("messages"), other.token(), "{\"text\":\"Hello\",\"clientId\":\"a\",\"mood\":\"good\"}");

        assertThat(answer.status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = { "messages", "tickets", "events" })
    void anUnknownConversationIsNotFound(String what) {
        isProblem(hub.client().get("/api/v1/conversations/nobody/" + what, thread.token()), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "messages", "tickets", "events" })
    void aWrongTokenOpensNothing(String what) {
        isProblem(hub.client().get(thread.path(what), "wrong"), 401);
        isProblem(hub.client().get(thread.path(what), hub.client().open("en").token()), 401);
    }

    @Test
    void aWrongTokenWritesNothing() {
        isProblem(hub.client().post(thread.path("messages"), "wrong", "{\"text\":\"你好\",\"clientId\":\"a\"}"), 401);
        assertThat(thread.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"property\":\"nowhere\"}", "{\"property\":5}", "{\"language\":\"fr\"}",
            "{\"location\":\"3-2-501\"}", "[]", "{" })
    void aConversationThatCannotBeIsRefused(String body) {
        isProblem(hub.client().post("/api/v1/conversations", "", body), 400);
    }

    @Test
    void nothingOfAStackTraceReachesTheLogEither() {
        assertThat(hub.log()).doesNotContain("Exception");
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "steward.", "springframework");
    }

}
