package steward.console.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.bot.sla.Deadlines;
import steward.console.testing.ConsoleHub;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.api-token=partner-token", "steward.admin.password=first password" })
class PromiseApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private Deadlines deadlines;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(headers -> headers.setBearerAuth("partner-token"))
            .build();
    }

    @Test
    void pausesAndResumesTheClocksThatWait() {
        var number = open();

        put(number, "pause", Map.of("reason", "waiting_parts", "until", in(Duration.ofHours(5)))).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.standing")
            .isEqualTo("paused")
            .jsonPath("$.clocks[?(@.name=='onSite')].standing")
            .isEqualTo("paused")
            .jsonPath("$.clocks[?(@.name=='resolve')].pausedUntil")
            .isNotEmpty()
            .jsonPath("$.clocks[?(@.name=='respond')].standing")
            .isEqualTo("on_track")
            .jsonPath("$.history[1].step")
            .isEqualTo("pause");
        put(number, "resume", Map.of()).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.standing")
            .isEqualTo("on_track")
            .jsonPath("$.history[2].step")
            .isEqualTo("resume");
    }

    @Test
    void saysWhyAPauseIsNotPossible() {
        var number = open();
        var body = Map.<String, Object>of("reason", "waiting_resident", "until", in(Duration.ofHours(5)));

        conflict(number, "resume", Map.of());
        put(number, "pause", body).expectStatus().isOk();
        conflict(number, "pause", body);
        put(number, "acceptance", Map.of()).expectStatus().isOk();
        put(number, "resolution", Map.of("result", "换了软管", "cause", "老化")).expectStatus().isOk();
        conflict(number, "pause", body);
        conflict(number, "new-time", Map.of("clock", "resolve", "at", in(Duration.ofHours(5)), "reason", "等配件"));
    }

    @Test
    void tellsANewTime() {
        put(open(), "new-time", Map.of("clock", "onSite", "at", in(Duration.ofHours(30)), "reason", "人手不够"))
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.history[1].step")
            .isEqualTo("new_time");
    }

    @Test
    void listsNoticesUntilTheyAreSeen() {
        open();
        deadlines.fire(clock.instant().plus(Duration.ofMinutes(100)));
        var notice = Objects
            .requireNonNull(client.get()
                .uri("/api/v1/notices")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody())
            .path("items")
            .get(0);
        assertThat(notice.path("stage").stringValue()).isEqualTo("warn");
        assertThat(notice.path("clock").stringValue()).isEqualTo("respond");

        var id = notice.path("id").stringValue();
        client.put().uri("/api/v1/notices/{id}/seen", id).exchange().expectStatus().isNoContent();
        client.put().uri("/api/v1/notices/0/seen").exchange().expectStatus().isNotFound();
        client.get()
            .uri("/api/v1/notices")
            .exchange()
            .expectBody()
            .jsonPath("$.items[?(@.id=='" + id + "')]")
            .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "pause, reason, ''", "pause, reason, tired", "pause, until, ''", "pause, until, tomorrow",
            "pause, until, 2020-01-01T00:00:00+08:00", "pause, until, 2999-01-01T00:00:00+08:00",
            "new-time, clock, respond", "new-time, clock, ''", "new-time, at, 2020-01-01T00:00:00+08:00",
            "new-time, reason, ''" })
    void namesTheFieldThatIsWrong(String step, String field, String value) {
        var body = new HashMap<String, Object>(Map.of("reason", step.equals("pause") ? "waiting_parts" : "x", "until",
                in(Duration.ofHours(5)), "clock", "resolve", "at", in(Duration.ofHours(5))));
        body.put(field, value);
        put(open(), step, body).expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.fields[0].field")
            .isEqualTo(field);
    }

    private void conflict(String number, String step, Map<String, Object> body) {
        put(number, step, body).expectStatus()
            .isEqualTo(409)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .isNotEmpty();
    }

    private WebTestClient.ResponseSpec put(String number, String step, Map<String, Object> body) {
        return client.put().uri("/api/v1/tickets/{n}/{step}", number, step).bodyValue(body).exchange();
    }

    private String in(Duration time) {
        return clock.instant().plus(time).toString();
    }

    private String open() {
        @Nullable JsonNode opened = client.post()
            .uri("/api/v1/tickets")
            .bodyValue(Map.of("category", "repair.plumbing", "summary", "厨房水管爆了", "channel", "phone"))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
        return Objects.requireNonNull(opened).path("number").stringValue();
    }

}
