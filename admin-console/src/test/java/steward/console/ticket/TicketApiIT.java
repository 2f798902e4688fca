package steward.console.ticket;

import java.util.Map;
import java.util.Objects;

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
import steward.bot.emergency.DutyPages;
import steward.console.testing.ConsoleHub;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.api-token=partner-token", "steward.admin.password=first password" })
class TicketApiIT {

    private static final Map<String, Object> LEAK = Map.of("category", "repair.plumbing", "summary", "厨房水管爆了",
            "location", Map.of("building", "3", "unit", "2", "room", "501"), "channel", "phone");

    @LocalServerPort
    private int port;

    @Autowired
    private DutyPages pages;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(headers -> headers.setBearerAuth("partner-token"))
            .build();
    }

    @Test
    void opensATicketThatIsOwnedAndTimedFromTheFirstMoment() {
        client.post()
            .uri("/api/v1/tickets")
            .bodyValue(LEAK)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueMatches("Location", "/api/v1/tickets/BX-\\d+")
            .expectBody()
            .jsonPath("$.kind")
            .isEqualTo("repair")
            .jsonPath("$.urgency")
            .isEqualTo("P3")
            .jsonPath("$.owner.name")
            .isEqualTo("值班负责人")
            .jsonPath("$.location.room")
            .isEqualTo("501")
            .jsonPath("$.clocks[?(@.name=='respond')].policy")
            .isEqualTo("SL-R2")
            .jsonPath("$.clocks[?(@.name=='respond')].clause.section")
            .isNotEmpty()
            .jsonPath("$.clocks[?(@.name=='respond')].pausedSeconds")
            .isEqualTo(0)
            .jsonPath("$.allowed[0]")
            .isEqualTo("accept");
    }

    @Test
    void goesThroughTheLifeOfATicket() {
        var number = open(LEAK);

        assertThat(put(number, "acceptance", Map.of()).path("status").stringValue()).isEqualTo("accepted");
        assertThat(put(number, "arrival", Map.of()).path("status").stringValue()).isEqualTo("on_site");
        assertThat(put(number, "resolution", Map.of("result", "换了软管", "cause", "老化")).path("status").stringValue())
            .isEqualTo("resolved");
        assertThat(put(number, "report-back", Map.of()).path("status").stringValue()).isEqualTo("reported_back");
        var closed = put(number, "closure", Map.of("why", "住户认可"));

        assertThat(closed.path("status").stringValue()).isEqualTo("closed");
        assertThat(closed.path("standing").stringValue()).isEqualTo("met");
        assertThat(closed.path("history").size()).isEqualTo(6);
        client.delete()
            .uri("/api/v1/tickets/{n}/closure", number)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("accepted");
    }

    @Test
    void namesTheStepsThatAreAllowedInstead() {
        var number = open(LEAK);

        client.put()
            .uri("/api/v1/tickets/{n}/closure", number)
            .bodyValue(Map.of("why", "done"))
            .exchange()
            .expectStatus()
            .isEqualTo(409)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.allowed[0]")
            .isEqualTo("accept");
    }

    @Test
    void doesNotKnowANumberNobodyGave() {
        client.get()
            .uri("/api/v1/tickets/BX-1")
            .exchange()
            .expectStatus()
            .isNotFound()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({ "kind=nonsense, kind", "status=shut, status", "urgency=P9, urgency", "standing=late, standing",
            "limit=0, limit", "limit=201, limit", "limit=ten, limit", "after=xyz, after" })
    void namesTheFilterThatIsWrong(String filter, String field) {
        client.get()
            .uri("/api/v1/tickets?" + filter)
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.fields[0].field")
            .isEqualTo(field);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refuses("/api/v1/tickets", Map.of("summary", "leak"), "category");
        refuses("/api/v1/tickets", Map.of("category", "repair.nothing", "summary", "leak"), "category");
        refuses("/api/v1/tickets", Map.of("category", "repair.plumbing", "summary", " "), "summary");
        refuses("/api/v1/tickets", Map.of("category", "repair.plumbing", "summary", "x".repeat(20_000)), "summary");
        refuses("/api/v1/tickets", Map.of("category", "repair.plumbing", "summary", "x", "urgency", "P0"), "urgency");
    }

    @Test
    void opensNothingTwiceForTheSameKey() {
        assertThat(openWithKey("alarm-7")).isEqualTo(openWithKey("alarm-7")).isNotEqualTo(openWithKey("alarm-8"));
    }

    @Test
    void pagesThePeopleOnDutyForAnEmergency() {
        var number = open(
                Map.of("category", "emergency.elevator_entrapment", "summary", "6栋电梯困人", "channel", "device"));

        assertThat(number).startsWith("JJ-");
        assertThat(pages.open("demo")).anySatisfy(page -> assertThat(page.ticketNumber()).isEqualTo(number));
    }

    @Test
    void assignsOnlyToSomebodyOnTheSite() {
        var number = open(LEAK);

        client.put()
            .uri("/api/v1/tickets/{n}/owner", number)
            .bodyValue(Map.of("ownerId", "stranger"))
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.fields[0].field")
            .isEqualTo("ownerId");
        assertThat(put(number, "owner", Map.of("ownerId", "admin")).path("owner").path("id").stringValue())
            .isEqualTo("admin");
    }

    @Test
    void keepsANote() {
        client.post()
            .uri("/api/v1/tickets/{n}/notes", open(LEAK))
            .bodyValue(Map.of("text", "业主下午在家"))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .jsonPath("$.text")
            .isEqualTo("业主下午在家");
    }

    @Test
    void leadsThroughAListPageByPage() {
        var word = "清单" + System.nanoTime();
        for (var n = 0; n < 3; n++) {
            open(Map.of("category", "complaint.noise", "summary", word + n));
        }

        var first = list("?limit=2&q=" + word);
        var second = list("?limit=2&q=" + word + "&after=" + first.path("next").stringValue());

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("items").get(0).path("summary").stringValue()).isEqualTo(word + "0");
    }

    private String open(Map<String, Object> body) {
        return Objects
            .requireNonNull(client.post()
                .uri("/api/v1/tickets")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody())
            .path("number")
            .stringValue();
    }

    private String openWithKey(String key) {
        return Objects
            .requireNonNull(client.post()
                .uri("/api/v1/tickets")
                .header("Idempotency-Key", key)
                .bodyValue(LEAK)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody())
            .path("number")
            .stringValue();
    }

    private JsonNode put(String number, String step, Map<String, Object> body) {
        return Objects.requireNonNull(client.put()
            .uri("/api/v1/tickets/{n}/" + step, number)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

    private JsonNode list(String query) {
        return Objects.requireNonNull(client.get()
            .uri("/api/v1/tickets" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

    private void refuses(String address, Map<String, Object> body, String field) {
        client.post()
            .uri(address)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.fields[0].field")
            .isEqualTo(field);
    }

}
