package steward.console.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

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
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.emergency.DutyPages;
import steward.bot.flow.TicketOpening;
import steward.bot.learning.TriageDecisions;
import steward.bot.resident.Residents;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.bot.triage.DecidedBy;
import steward.bot.triage.Issue;
import steward.bot.triage.Sentiment;
import steward.bot.triage.TriageResult;
import steward.console.testing.Browser;
import steward.console.testing.ConsoleHub;
import steward.knowledge.source.Language;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** From a category that staff put right to the example triage learns from. */
@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "steward.api-token=partner-token", "steward.admin.password=first password", "steward.demo=true" })
class CorrectionApiIT {

    private static final String CORRECTIONS = "/api/v1/triage/corrections";

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Residents residents;

    @Autowired
    private TicketOpening opening;

    @Autowired
    private TriageDecisions decisions;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private DutyPages pages;

    @Autowired
    private Clock clock;

    private WebTestClient client;

    private Browser browser;

    @BeforeEach
    void connect() {
        var hub = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        client = hub.mutate().defaultHeaders(headers -> headers.setBearerAuth("partner-token")).build();
        browser = new Browser(hub);
    }

    @Test
    void aCorrectionWaitsForItsReviewAndIsAnExampleThen() {
        var words = "天花板滴水 " + System.nanoTime() % 10_000;
        var number = triaged(words);

        patch(number, Map.of("category", "repair.structural_leak")).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.category")
            .isEqualTo("repair.structural_leak")
            .jsonPath("$.history[1].step")
            .isEqualTo("classify")
            .jsonPath("$.triage.category")
            .isEqualTo("repair.plumbing")
            .jsonPath("$.triage.model")
            .isEqualTo("m1");
        var open = correctionOf(number, "open");
        assertThat(open.path("text").stringValue()).isEqualTo(words);
        assertThat(open.path("before").path("category").stringValue()).isEqualTo("repair.plumbing");
        assertThat(open.path("after").path("category").stringValue()).isEqualTo("repair.structural_leak");
        assertThat(open.path("model").stringValue()).isEqualTo("m1");
        assertThat(examples()).doesNotContain(words);

        var id = open.path("id").stringValue();
        review(id, "accepted").expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("accepted");
        review(id, "accepted").expectStatus().isOk();
        review(id, "rejected").expectStatus()
            .isEqualTo(409)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(correctionOf(number, "accepted").path("reviewedBy").stringValue()).isNotEmpty();
        assertThat(examples()).contains("repair.structural_leak\tzh-Hans\t" + words + "\n");
    }

    @Test
    void leadsThroughAListPageByPage() {
        for (int n = 0; n < 3; n++) {
            patch(triaged("滴水"), Map.of("category", "complaint.noise")).expectStatus().isOk();
        }

        var first = get("?limit=2");
        var second = get("?limit=2&after=" + first.path("next").stringValue());

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").get(0).path("correctedAt").stringValue())
            .isLessThanOrEqualTo(first.path("items").get(1).path("correctedAt").stringValue());
        assertThat(second.path("items").get(0).path("id")).isNotIn(first.path("items").get(0).path("id"),
                first.path("items").get(1).path("id"));
    }

    @ParameterizedTest
    @CsvSource({ "state=done, state", "limit=0, limit", "after=xyz, after" })
    void namesTheFilterThatIsWrong(String filter, String field) {
        isBad(client.get().uri(CORRECTIONS + "?" + filter).exchange(), field);
    }

    @ParameterizedTest
    @CsvSource({ "category, repair.nothing, category", "urgency, P9, urgency", "urgency, P4, reason" })
    void namesTheFieldThatIsWrong(String given, String value, String field) {
        isBad(patch(triaged("滴水"), Map.of(given, value)), field);
    }

    @Test
    void wantsSomethingToChange() {
        isBad(patch(triaged("滴水"), Map.of("reason", "x")), "category");
        isBad(patch(triaged("滴水"), Map.of("category", "emergency.medical", "urgency", "P2")), "urgency");
        isBad(review(UUID.randomUUID().toString(), "open"), "state");
        review(UUID.randomUUID().toString(), "accepted").expectStatus().isNotFound();
    }

    @Test
    void lowersTheUrgencyWithAReason() {
        var number = triaged("滴水");

        patch(number, Map.of("urgency", "P4", "reason", "只是痕迹")).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.urgency")
            .isEqualTo("P4")
            .jsonPath("$.history[1].why")
            .isEqualTo("repair.plumbing P3 → repair.plumbing P4：只是痕迹");
    }

    @Test
    void callsThePeopleOnDutyForWhatTurnsOutAnEmergency() {
        var number = triaged("水漫到插座了");

        patch(number, Map.of("category", "emergency.flood_electrical")).expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.urgency")
            .isEqualTo("P1");

        assertThat(pages.open("demo")).anySatisfy(page -> assertThat(page.ticketNumber()).isEqualTo(number));
    }

    @Test
    void leavesAClosedTicketAlone() {
        var number = triaged("滴水");
        List.of(Map.entry("acceptance", Map.of()), Map.entry("resolution", Map.of("result", "修好", "cause", "老化")),
                Map.entry("report-back", Map.of()), Map.entry("closure", Map.of("why", "认可")))
            .forEach(step -> client.put()
                .uri("/api/v1/tickets/{n}/" + step.getKey(), number)
                .bodyValue(step.getValue())
                .exchange()
                .expectStatus()
                .isOk());

        patch(number, Map.of("category", "complaint.noise")).expectStatus().isEqualTo(409);
    }

    @Test
    void isCorrectedAndReviewedOnThePages() {
        var words = "顶上滴水 " + System.nanoTime() % 10_000;
        var number = triaged(words);
        browser.signIn("MANAGER");
        assertThat(browser.open("/agent/t/" + number).body()).contains("<optgroup label=\"报修\">",
                "<option value=\"repair.plumbing\" selected=\"selected\">给排水</option>");

        browser.post("/agent/tickets/" + number + "/sorting", "_method", "put", "category", "repair.structural_leak");
        assertThat(browser.open("/agent/t/" + number).body())
            .contains("<option value=\"repair.structural_leak\" selected=\"selected\">渗漏裂缝</option>", "改分类");
        assertThat(
                browser.post("/agent/tickets/" + number + "/sorting", "_method", "put", "urgency", "P4", "reason", " ")
                    .location())
            .endsWith("problem=sorting");
        assertThat(browser.open("/agent/t/" + number + "?problem=sorting").body()).contains("没有保存");

        assertThat(browser.open("/manager/corrections").body()).contains(words, "渗漏裂缝 · P3", "模型 m1");
        var page = "/manager/corrections/" + correctionOf(number, "open").path("id").stringValue();
        assertThat(browser.post(page, "_method", "put", "state", "rejected").location())
            .isEqualTo("/manager/corrections");
        assertThat(browser.post(page, "_method", "put", "state", "accepted").location()).endsWith("problem=late");
        assertThat(browser.open("/manager/corrections?problem=late").body()).contains("已由别人处理").doesNotContain(words);
        assertThat(browser.open("/manager/corrections?state=rejected").body()).contains(words);
    }

    @Test
    void isNoneOfAnAgentsBusiness() {
        staff.add(new StaffMember("agent-of-corrections", "demo", "王敏", Set.of(StaffRole.AGENT), Set.of(), 0));
        browser.signIn("AGENT");

        assertThat(browser.open("/manager/corrections").status()).isEqualTo(403);
        assertThat(browser.open(CORRECTIONS + "/examples").status()).isEqualTo(403);
        assertThat(browser.open("/agent").body()).doesNotContain("/manager/corrections");
    }

    private String triaged(String words) {
        var now = clock.instant();
        var resident = residents.add("demo", null, null, null, now);
        var conversation = conversations.open("demo", resident.id(), "web", Language.ZH_HANS,
                UUID.randomUUID().toString(), now);
        var message = conversations.append(conversation.id(), Draft.fromResident(words, Language.ZH_HANS, "c"), now)
            .message();
        var issue = new Issue(Category.REPAIR_PLUMBING.intent(), Category.REPAIR_PLUMBING, Urgency.P3, 0.5, words);
        decisions.keep(message.id(), new TriageResult(Language.ZH_HANS, List.of(issue), Urgency.P3, false, null,
                Sentiment.NEUTRAL, Set.of(), DecidedBy.MODEL, "m1", 1), now);
        var ticket = opening.open(new NewTicket("demo", conversation.id(), resident.id(), "web", TicketKind.REPAIR,
                issue.category(), issue.urgency(), words, null, now));
        decisions.ledTo(message.id(), issue.category(), ticket.number());
        return ticket.number();
    }

    private WebTestClient.ResponseSpec patch(String number, Map<String, Object> body) {
        return client.patch().uri("/api/v1/tickets/{n}", number).bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec review(String id, String state) {
        return client.put().uri(CORRECTIONS + "/{id}", id).bodyValue(Map.of("state", state)).exchange();
    }

    private JsonNode correctionOf(String number, String state) {
        return get("?limit=200&state=" + state).path("items")
            .valueStream()
            .filter(item -> item.path("ticket").stringValue().equals(number))
            .findFirst()
            .orElseThrow();
    }

    private JsonNode get(String query) {
        return Objects.requireNonNull(client.get()
            .uri(CORRECTIONS + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

    private String examples() {
        return Objects.requireNonNullElse(client.get()
            .uri(CORRECTIONS + "/examples")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("text/tab-separated-values;charset=UTF-8")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody(), "");
    }

    private static void isBad(WebTestClient.ResponseSpec answer, String field) {
        answer.expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.fields[0].field")
            .isEqualTo(field);
    }

}
