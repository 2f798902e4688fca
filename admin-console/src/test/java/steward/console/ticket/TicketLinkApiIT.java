package steward.console.ticket;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.console.testing.ConsoleHub;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.api-token=partner-token", "steward.admin.password=first password" })
class TicketLinkApiIT {

    @LocalServerPort
    private int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .defaultHeaders(headers -> headers.setBearerAuth("partner-token"))
            .build();
    }

    @Test
    void mergesATicketAndLetsItGoOnByItselfAgain() {
        var parent = open();
        var child = open();

        merge(child, parent).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("merged")
            .jsonPath("$.standing")
            .isEqualTo("stopped")
            .jsonPath("$.allowed")
            .value(allowed -> assertThat(allowed).isEqualTo(List.of("unmerge")))
            .jsonPath("$.related[0].kind")
            .isEqualTo("merged_into")
            .jsonPath("$.related[0].number")
            .isEqualTo(parent);
        client.get()
            .uri("/api/v1/tickets/{n}", parent)
            .exchange()
            .expectBody()
            .jsonPath("$.related[0].kind")
            .isEqualTo("merged_here");
        client.delete()
            .uri("/api/v1/tickets/{n}/parent?why=mistake", child)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("received")
            .jsonPath("$.standing")
            .isEqualTo("on_track")
            .jsonPath("$.related")
            .isEmpty();
    }

    @Test
    void saysWhyATicketCannotBeMerged() {
        var one = open();
        var two = open();
        refused(merge(one, one), 422, "itself");
        refused(merge(one, "BX-1"), 404, "ticket");
        refused(merge(one, ""), 400, "parent");
        merge(one, two).expectStatus().isOk();
        refused(merge(two, one), 409, "circle");
        refused(merge(open(), one), 409, two);
        merge(one, two).expectStatus().isEqualTo(409).expectBody().jsonPath("$.allowed[0]").isEqualTo("unmerge");
    }

    @Test
    void namesTheFieldThatCannotBeSplitOff() {
        var number = open();
        split(number, Map.of("messageId", "m", "category", "repair.nothing"), "category");
        split(number, Map.of("messageId", "m", "category", "repair.plumbing"), "messageId");
        split(number, Map.of("messageId", "m", "category", "repair.plumbing", "urgency", "P9"), "urgency");
    }

    private void split(String number, Map<String, String> body, String field) {
        client.post()
            .uri("/api/v1/tickets/{n}/parts", number)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.fields[0].field")
            .isEqualTo(field);
    }

    private WebTestClient.ResponseSpec merge(String number, String parent) {
        return client.put().uri("/api/v1/tickets/{n}/parent", number).bodyValue(Map.of("parent", parent)).exchange();
    }

    private static void refused(WebTestClient.ResponseSpec response, int status, String reason) {
        response.expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .value(String.class, detail -> assertThat(detail).contains(reason));
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
