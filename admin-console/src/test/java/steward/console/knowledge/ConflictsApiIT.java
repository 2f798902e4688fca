package steward.console.knowledge;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.source.Arrival;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Origin;
import steward.knowledge.source.Uploads;
import steward.knowledge.source.VersionState;
import steward.testing.KnowledgeContext;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Two sets of house rules that name different figures, asked about by a program. */
@SpringBootTest(classes = KnowledgePagesHub.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "steward.admin.password=first password", "steward.api-token=partner-token",
                "spring.webflux.problemdetails.enabled=true" })
class ConflictsApiIT {

    private static final String OLD_ZH = """
            # 云杉里老版守则

            ## 1 钢琴搬运

            搬运钢琴须缴纳地板押金 800 元，搬完退还。

            ## 2 鱼池清洗

            鱼池每季度清洗一次。

            ## 3 烧烤台预订

            预订烧烤台须提前 3 天登记，另付炭火费 60 元。

            ## 4 迟缴罚息

            车棚租金逾期的，按日收取 0.05% 的罚息。
            """;

    private static final String NEW_ZH = """
            # 云杉里新版守则

            ## 1 钢琴搬运

            搬运钢琴须缴纳地板押金 1200 元，搬完退还。

            ## 2 鱼池清洗

            鱼池每月清洗两次。

            ## 3 烧烤台预订

            预订烧烤台须提前七天登记，另付炭火费六十元。

            ## 4 迟缴罚息

            车棚租金逾期的，按日收取千分之一的罚息。
            """;

    private static final String OLD_EN = """
            # Spruce Court rules

            ## 1 Harpsichord storage

            Storing a harpsichord in the cellar costs RMB 90 per month.

            ## 2 Aquarium service

            The lobby aquarium is cleaned once a month.
            """;

    private static final String NEW_EN = """
            # Spruce Court supplement

            ## 1 Harpsichord storage

            Storing a harpsichord in the cellar costs 120 yuan a month.

            ## 2 Aquarium service

            The lobby aquarium is cleaned twice a month.
            """;

    @TempDir
    private static Path data;

    private static boolean filled;

    @LocalServerPort
    private int port;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Documents documents;

    @Autowired
    private Ingest ingest;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry properties) {
        properties.add("steward.data-dir", data::toString);
    }

    @BeforeEach
    void fill() {
        if (!filled) {
            filled = true;
            upload("old-zh", OLD_ZH);
            upload("new-zh", NEW_ZH);
            upload("old-en", OLD_EN);
            upload("new-en", NEW_EN);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            搬钢琴的地板押金多少钱 | 800 元 | 1200 元
            鱼池多久清洗一次 | 每季度清洗一次 | 每月清洗两次
            预订烧烤台要提前几天登记 | 提前 3 天 | 提前七天
            车棚租金逾期罚息的比例是多少 | 0.05% | 千分之一
            How much does it cost to store a harpsichord in the cellar? | RMB 90 | 120 yuan
            How often is the lobby aquarium cleaned? | once a month | twice a month
            """)
    void lists(String question, String one, String other) {
        var answer = ask(question);

        assertThat(answer.path("answered").booleanValue()).isTrue();
        assertThat(quotes(answer.path("citations"))).anyMatch(quote -> quote.contains(one))
            .anyMatch(quote -> quote.contains(other));
        assertThat(quotes(answer.path("conflicts"))).hasSize(1)
            .allMatch(quote -> quote.contains(one) != quote.contains(other))
            .isNotEqualTo(quotes(answer.path("citations")).subList(0, 1));
        assertThat(answer.path("text").stringValue()).contains(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = { "预订烧烤台的炭火费多少钱", "搬运钢琴要注意什么" })
    void listsNothingWhereTheyAgree(String question) {
        assertThat(quotes(ask(question).path("conflicts"))).isEmpty();
    }

    private JsonNode ask(String question) {
        return Objects.requireNonNull(WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofMinutes(1))
            .build()
            .post()
            .uri("/api/v1/knowledge/answers")
            .headers(headers -> headers.setBearerAuth("partner-token"))
            .bodyValue(Map.of("question", question))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

    private static List<String> quotes(JsonNode citations) {
        return citations.valueStream().map(citation -> citation.path("quote").stringValue()).toList();
    }

    private void upload(String id, String text) {
        uploads.add(new Arrival(id, id + ".md", Origin.UPLOAD, null, VersionState.IN_FORCE, Effective.ALWAYS, "",
                "admin", clock.instant()), new ByteArrayInputStream(text.getBytes(UTF_8)));
        ingest.uploaded(documents.find(id).orElseThrow());
        KnowledgeContext.await(() -> documents.find(id).filter(ingest::isIndexed).isPresent()
                && documents.find(id).orElseThrow().newest().facts() != null);
    }

}
