package steward.console.knowledge;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Draft;
import steward.bot.resident.Residents;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.console.testing.Browser;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Language;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Uploads;
import steward.knowledge.source.VersionState;
import steward.testing.KnowledgeContext;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The knowledge pages as a browser without script gets them. */
@SpringBootTest(classes = KnowledgePagesHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.admin.password=first password", "steward.demo=true", "steward.api-token=partner-token",
                "spring.webflux.problemdetails.enabled=true" })
class KnowledgePagesIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Residents residents;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Documents documents;

    @Autowired
    private Ingest ingest;

    @Autowired
    private KnowledgeSearch search;

    private WebTestClient client;

    private Browser browser;

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry properties) {
        properties.add("steward.data-dir", data::toString);
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofMinutes(1))
            .build();
        browser = new Browser(client);
        for (var role : List.of(StaffRole.AGENT, StaffRole.MANAGER)) {
            if (staff.find(role.name()).isEmpty()) {
                staff.add(new StaffMember(role.name(), "demo", "陈静", Set.of(role), Set.of(), 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/knowledge", "/knowledge?q=x", "/knowledge/unanswered", "/knowledge/d/handbook-en",
            "/knowledge/documents" })
    void nobodySeesThemWithoutSigningIn(String address) {
        var page = browser.open(address);

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = { "AGENT", "MANAGER", "ADMIN" })
    void everyStaffMemberSeesThem(String role) {
        browser.signIn(role);

        for (var address : List.of("/knowledge", "/knowledge?q=", "/knowledge/unanswered",
                "/knowledge/d/handbook-zh-Hans")) {
            assertThat(browser.open(address).status()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({ "AGENT, false", "MANAGER, true" })
    void onlyManagersMayUpload(String role, boolean may) {
        browser.signIn(role);

        assertThat(browser.open("/knowledge").body().contains("type=\"file\"")).isEqualTo(may);
    }

    @Test
    void aDocumentOrVersionThatIsNotThereIsNotFound() {
        browser.signIn("AGENT");

        assertThat(browser.open("/knowledge/d/nothing").status()).isEqualTo(404);
        assertThat(browser.open("/knowledge/d/handbook-en?version=7").status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsShownAsText() {
        browser.signIn("AGENT");

        assertThat(browser.open("/knowledge?q=<img src=x onerror=alert(1)>").body()).contains("&lt;img")
            .doesNotContain("<img");
    }

    @Test
    void unansweredQuestionsNameNobody() {
        var now = clock.instant();
        var resident = residents.add("demo", null, null, null, now);
        var conversation = conversations.open("demo", resident.id(), "web", Language.ZH_HANS, "hash", now);
        var asked = conversations.append(conversation.id(),
                Draft.fromResident("屋顶能种菜吗？我的电话 13812345678", Language.ZH_HANS, "1"), now);
        db.sql("insert into unanswered_question (message_id, asked_at) values (?, ?)")
            .params(asked.message().id(), now.atOffset(ZoneOffset.UTC))
            .update();
        browser.signIn("AGENT");

        assertThat(browser.open("/knowledge/unanswered").body()).contains("屋顶能种菜吗").doesNotContain("13812345678");
    }

    @Test
    void aQuestionIsAskedAsAResidentOfTheSiteWould() {
        uploadForDemo("pool", "游泳池每天 7:00 开放。");
        browser.signIn("AGENT");

        assertThat(browser.open("/knowledge?q=游泳池几点开放").body()).contains("游泳池每天 7:00 开放");
    }

    @Test
    void partnersAskForAProperty() {
        uploadForDemo("sauna", "桑拿房每天 9:00 开放。");

        assertThat(passages("&property=demo")).contains("桑拿房每天 9:00 开放");
        assertThat(passages("")).isNotEmpty().doesNotContain("桑拿房每天 9:00 开放");
        asked("桑拿房几点开放", "&property=nowhere").expectStatus().isBadRequest();
    }

    @Test
    void passagesSayWhereTheyStandInTheStoredText() {
        uploadForDemo("rink", "桑拿房旁的溜冰场几点开放见前台告示。");

        var found = JSON.readTree(passages("&property=demo&limit=20")).path("passages");

        assertThat(found.valueStream().map(passage -> passage.path("documentId").stringValue())).contains("rink",
                "handbook-zh-Hans");
        assertThat(found.valueStream()).allSatisfy(passage -> {
            var stored = documents.texts(passage.path("documentId").stringValue(), passage.path("version").intValue())
                .orElseThrow();
            assertThat(stored.cleaned().substring(passage.path("start").intValue(), passage.path("end").intValue()))
                .isEqualTo(passage.path("text").stringValue());
        });
    }

    private String passages(String property) {
        return Objects.requireNonNull(asked("桑拿房几点开放", property).expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
    }

    private WebTestClient.ResponseSpec asked(String question, String property) {
        return client.get()
            .uri("/api/v1/knowledge/passages?q=" + question + property)
            .headers(headers -> headers.setBearerAuth("partner-token"))
            .exchange();
    }

    private void uploadForDemo(String id, String text) {
        uploads.add(new Arrival(id, id + ".txt", Origin.UPLOAD, "demo", VersionState.IN_FORCE, Effective.ALWAYS, "",
                "admin", clock.instant()), new ByteArrayInputStream(text.getBytes(UTF_8)));
        ingest.uploaded(documents.find(id).orElseThrow());
        var asked = new PassageFilter("demo", clock.instant());
        KnowledgeContext.await(() -> search.search(text, Language.ZH_HANS, 5, asked)
            .stream()
            .anyMatch(passage -> passage.text().equals(text)));
    }

}
