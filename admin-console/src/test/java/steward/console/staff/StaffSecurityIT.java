package steward.console.staff;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.console.testing.Browser;
import steward.console.testing.ConsoleHub;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = ConsoleHub.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "steward.api-token=partner-token", "steward.admin.password=first password", "steward.demo=true" })
class StaffSecurityIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private PasswordEncoder passwords;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/agent", "/manager", "/settings", "/anything", "/v3/api-docs" })
    void sendsAPersonToTheSignInPage(String page) {
        client.get()
            .uri(page)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isFound()
            .expectHeader()
            .location("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/tickets", "/api/v1/analytics/first-response", "/api/v1/events",
            "/actuator/prometheus", "/agent/events" })
    void answersAProgramWithAProblem(String address) {
        client.get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader()
            .valueEquals("WWW-Authenticate", "Bearer")
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo(401);
    }

    @Test
    void refusesAWrongToken() {
        client.get()
            .uri("/api/v1/tickets")
            .headers(headers -> headers.setBearerAuth("partner-tokem"))
            .exchange()
            .expectStatus()
            .isUnauthorized();
    }

    @Test
    void letsThePartnerTokenInWithoutCsrfToken() {
        client.post()
            .uri("/api/v1/nothing-here")
            .headers(headers -> headers.setBearerAuth("partner-token"))
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({ "AGENT, 403", "MANAGER, 404" })
    void letsOnlyManagersChangeWhatTheHubKnows(String role, int status) {
        var browser = new Browser(client);
        browser.signIn(role);
        browser.open("/agent");

        assertThat(browser.post("/api/v1/knowledge/documents/nothing-here/versions").status()).isEqualTo(status);
    }

    @Test
    void letsALeadReviewCorrectionsButNotReadFigures() {
        staff.add(new StaffMember("lead-of-a-team", "demo", "周岚", Set.of(StaffRole.LEAD), Set.of(), 0));
        db.sql("""
                insert into staff_account (staff_id, username, password_hash, must_change, created_at)
                values ('lead-of-a-team', 'zhoulan', ?, false, current_timestamp)""")
            .param(passwords.encode("first password"))
            .update();
        var browser = new Browser(client);
        browser.open("/login");
        browser.post("/login", "username", "zhoulan", "password", "first password");

        assertThat(browser.open("/manager/corrections").body()).contains("href=\"/manager/corrections\"")
            .doesNotContain("href=\"/manager\"");
        assertThat(browser.open("/manager").status()).isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutCsrfToken() {
        client.post()
            .uri("/login")
            .body(BodyInserters.fromFormData("username", "admin").with("password", "first password"))
            .exchange()
            .expectStatus()
            .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/login", "/agent", "/api/v1/tickets", "/chat/demo", "/api/v1/conversations/x/messages" })
    void tellsEveryBrowserTheStrictPolicy(String address) {
        client.get()
            .uri(address)
            .exchange()
            .expectHeader()
            .value("Content-Security-Policy",
                    policy -> assertThat(policy).startsWith("default-src 'none'; script-src 'self';")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"))
            .expectHeader()
            .valueEquals("X-Content-Type-Options", "nosniff")
            .expectHeader()
            .valueEquals("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    @Test
    void leavesNoSessionBehindForAVisitor() {
        client.get().uri("/login").exchange().expectStatus().isOk().expectCookie().doesNotExist("steward_staff");
        client.get().uri("/agent").accept(MediaType.TEXT_HTML).exchange().expectCookie().doesNotExist("steward_staff");
        client.get().uri("/chat/demo").exchange().expectCookie().doesNotExist("steward_staff");
    }

    @Test
    void signsInWithNameAndPassword() {
        var browser = new Browser(client);

        browser.open("/login");
        var answer = browser.post("/login", "username", "admin", "password", "first password");

        assertThat(answer.location()).isEqualTo("/agent");
        assertThat(answer.setCookie("steward_staff")).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
        assertThat(browser.open("/password").status()).isEqualTo(200);
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        var browser = new Browser(client);

        browser.open("/agent?tab=mine");
        browser.open("/login");

        assertThat(browser.post("/login", "username", "admin", "password", "first password").location())
            .isEqualTo("/agent?tab=mine");
    }

    @Test
    void saysTheSameOfAWrongNameAndAWrongPassword() {
        var browser = new Browser(client);
        browser.open("/login");

        assertThat(browser.post("/login", "username", "admin", "password", "no").location()).isEqualTo("/login?failed");
        assertThat(browser.post("/login", "username", "no", "password", "no").location()).isEqualTo("/login?failed");
    }

    @Test
    void asksForAnOwnPasswordBeforeAnythingElse() {
        var hash = passwords.encode("printed in the log");
        db.sql("update staff_account set must_change = true, password_hash = ?").param(hash).update();
        var browser = new Browser(client);
        browser.open("/login");
        browser.post("/login", "username", "admin", "password", "printed in the log");

        assertThat(browser.open("/agent").location()).isEqualTo("/password");
        assertThat(browser.open("/password").status()).isEqualTo(200);
        browser.post("/password", "current", "printed in the log", "chosen", "first password", "again",
                "first password");

        assertThat(browser.open("/agent").location()).isNull();
    }

    @Test
    void offersOneClickOnThisMachineOnly() {
        var browser = new Browser(client);
        assertThat(browser.open("/login").body()).contains("/login/demo");

        client.get()
            .uri("/login")
            .header("X-Forwarded-For", "203.0.113.9")
            .exchange()
            .expectBody(String.class)
            .value(page -> assertThat(page).doesNotContain("/login/demo"));
        client.get()
            .uri("/login")
            .header("Host", "rebound.example")
            .exchange()
            .expectBody(String.class)
            .value(page -> assertThat(page).doesNotContain("/login/demo"));
        assertThat(browser.post("/login/demo", "role", "ADMIN").location()).isEqualTo("/agent");
        assertThat(browser.post("/login/demo", "role", "TECHNICIAN").status()).isEqualTo(403);
    }

    @Test
    void keepsAnAgentOffTheFigures() {
        staff.add(new StaffMember("agent-off-figures", "demo", "王敏", Set.of(StaffRole.AGENT), Set.of(), 0));
        var browser = new Browser(client);
        browser.signIn("AGENT");

        assertThat(browser.open("/manager").status()).isEqualTo(403);
        assertThat(browser.open("/api/v1/knowledge/articles").status()).isEqualTo(403);
        assertThat(browser.open("/api/v1/knowledge/unanswered").status()).isEqualTo(403);
        assertThat(browser.open("/actuator/prometheus").status()).isEqualTo(403);
    }

    @Test
    void endsTheSessionOnSigningOut() {
        var browser = new Browser(client);
        browser.signIn("ADMIN");

        assertThat(browser.post("/logout").location()).isEqualTo("/login");
        assertThat(browser.open("/agent").location()).isEqualTo("/login");
    }

}
