package steward.console.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.bot.conversation.Conversations;
import steward.bot.flow.TicketOpening;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.console.testing.ConsoleHub;
import tools.jackson.databind.JsonNode;

/** A resident reopens and urges by the token of their conversation. */
@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.api-token=partner-token", "steward.admin.password=first password" })
class ResidentWishApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private TicketOpening opening;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Clock clock;

    private WebTestClient client;

    private String token = "";

    private String number = "";

    @BeforeEach
    void openATicket() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
        @Nullable JsonNode opened = client.post()
            .uri("/api/v1/conversations")
            .bodyValue(Map.of("property", "demo", "language", "en"))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
        token = Objects.requireNonNull(opened).path("token").stringValue();
        var conversation = conversations.find(opened.path("id").stringValue()).orElseThrow();
        number = opening
            .open(new NewTicket("demo", conversation.id(), conversation.residentId(), "web", TicketKind.REPAIR,
                    Category.REPAIR_PLUMBING, Urgency.P3, "The kitchen leaks", null, clock.instant()))
            .number();
    }

    @Test
    void urgesTheOwnerOnceInAWhile() {
        wish("urging").expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.ownerTold")
            .isEqualTo(true)
            .jsonPath("$.ticket.number")
            .isEqualTo(number);
        wish("urging").expectStatus().isOk().expectBody().jsonPath("$.ownerTold").isEqualTo(false);
    }

    @Test
    void reopensWithinSevenDays() {
        wish("reopening").expectStatus().isEqualTo(409).expectBody().jsonPath("$.allowed[0]").isEqualTo("accept");
        closeAt(Duration.ofDays(6));
        wish("reopening").expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("accepted");
    }

    @Test
    void refusesToReopenLater() {
        closeAt(Duration.ofDays(8));
        wish("reopening").expectStatus().isEqualTo(409).expectBody().jsonPath("$.detail").isNotEmpty();
        wish("urging").expectStatus().isEqualTo(409);
    }

    @Test
    void isClosedToOthers() {
        token = "x".repeat(43);
        wish("reopening").expectStatus().isUnauthorized();
        wish("urging").expectStatus().isUnauthorized();
        number = "BX-1";
        wish("urging").expectStatus().isNotFound();
    }

    private void closeAt(Duration ago) {
        var at = clock.instant().minus(ago);
        desk.accept(number, "admin", at);
        desk.resolve(number, "admin", "New hose", "Worn", at);
        desk.reportBack(number, "admin", at);
        desk.close(number, "admin", "Agreed", at);
    }

    private WebTestClient.ResponseSpec wish(String name) {
        return client.post()
            .uri("/api/v1/tickets/{n}/{wish}", number, name)
            .headers(headers -> headers.setBearerAuth(token))
            .bodyValue(Map.of("text", "it still leaks"))
            .exchange();
    }

}
