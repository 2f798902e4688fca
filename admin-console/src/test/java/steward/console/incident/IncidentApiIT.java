package steward.console.incident;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.bot.flow.TicketOpening;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.console.testing.ConsoleHub;

import static java.time.Instant.now;

@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.api-token=partner-token", "steward.admin.password=first password" })
class IncidentApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TicketOpening tickets;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void showsReportsWithTheirEvidenceAndLetsOneLeave() {
        db.sql("""
                insert into incident (id, site_id, kind, opened_at, last_report_at)
                values ('i-1', 'demo', 'LIFT', current_timestamp, current_timestamp)""").update();
        report("Same kind of fault (lift).");
        var second = report("Same kind of fault (lift), in the same building.");

        client.get()
            .uri("/api/v1/incidents")
            .headers(headers -> headers.setBearerAuth("partner-token"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$[0].kind")
            .isEqualTo("lift")
            .jsonPath("$[0].reports[1].evidence")
            .isEqualTo("Same kind of fault (lift), in the same building.");
        post("i-1/reports/" + second + "/leave", Map.of()).expectStatus().isOk();
        post("i-1/reports/" + second + "/leave", Map.of()).expectStatus().isNotFound();
        post("i-1/updates", Map.of("text", "维修已到场")).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.conversations")
            .isEqualTo(0);
        post("i-1/updates", Map.of("text", " ")).expectStatus().isBadRequest();
        post("i-1/updates", Map.of()).expectStatus().isBadRequest();
        post("i-2/updates", Map.of("text", "维修已到场")).expectStatus().isNotFound();
    }

    @Test
    void isForStaffAlone() {
        client.get().uri("/api/v1/incidents").exchange().expectStatus().isUnauthorized();
    }

    private String report(String evidence) {
        var number = tickets
            .open(new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_ELEVATOR, Urgency.P2,
                    "电梯停了", new Location("3", null, null), now()))
            .number();
        db.sql("""
                insert into incident_report (ticket_number, incident_id, joined_at, evidence)
                values (?, 'i-1', current_timestamp, ?)""").params(number, evidence).update();
        return number;
    }

    private WebTestClient.ResponseSpec post(String path, Map<String, String> body) {
        return client.post()
            .uri("/api/v1/incidents/" + path)
            .headers(headers -> headers.setBearerAuth("partner-token"))
            .bodyValue(body)
            .exchange();
    }

}
