package steward.console.knowledge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.knowledge.article.ArticleSearch;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleApiIT extends KnowledgeApi {

    private static final String ARTICLES = "/api/v1/knowledge/articles";

    private static final String UNANSWERED = "/api/v1/knowledge/unanswered";

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Autowired
    private ArticleSearch search;

    @Autowired
    private Embeddings embeddings;

    @Autowired
    private JdbcClient db;

    @Test
    void answersFromTheMomentItIsWrittenUntilItIsRetired() {
        var article = post(article("会所怎么租？", "请提前三天登记。"));
        var id = article.path("id").stringValue();

        assertThat(search.find("会所怎么租", Language.ZH_HANS)).isPresent();
        assertThat(article.path("author").stringValue()).isNotBlank();
        assertThat(article.path("date").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(article.path("state").stringValue()).isEqualTo("in_force");

        client().delete().uri(ARTICLES + "/" + id).exchange().expectStatus().isNoContent();
        assertThat(search.find("会所怎么租", Language.ZH_HANS)).isEmpty();
        assertThat(get(ARTICLES + "/" + id).path("state").stringValue()).isEqualTo("retired");
    }

    @Test
    void aChangeTakesThePlaceOfWhatWasThere() {
        var id = post(article("泳池在哪里？", "在二号门旁。")).path("id").stringValue();

        client().put()
            .uri(ARTICLES + "/" + id)
            .bodyValue(article("泳池在什么地方？", "在三号门旁。"))
            .exchange()
            .expectStatus()
            .isOk();

        assertThat(get(ARTICLES + "/" + id).path("answer").stringValue()).isEqualTo("在三号门旁。");
        assertThat(search.find("泳池在什么地方", Language.ZH_HANS))
            .hasValueSatisfying(match -> assertThat(match.article().questions()).containsExactly("泳池在什么地方？"));
    }

    @Test
    void listsPageByPage() {
        var written = Stream.of("甲", "乙", "丙").map(name -> post(article(name + "在哪里？", "在大厅。"))).toList();

        var listed = new ArrayList<String>();
        var page = get(ARTICLES + "?limit=2&state=in_force");
        page.path("items").forEach(item -> listed.add(item.path("id").stringValue()));
        while (!page.path("next").isNull()) {
            page = get(ARTICLES + "?limit=2&state=in_force&after=" + page.path("next").stringValue());
            page.path("items").forEach(item -> listed.add(item.path("id").stringValue()));
        }

        assertThat(listed).doesNotHaveDuplicates()
            .containsAll(written.stream().map(item -> item.path("id").stringValue()).toList());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(Arguments.of("questions", List.of()), Arguments.of("questions", List.of(" ")),
                Arguments.of("questions", List.of("问".repeat(301))), Arguments.of("questions", List.of("a\u0000")),
                Arguments.of("answer", ""), Arguments.of("answer", "答".repeat(2_001)), Arguments.of("language", "fr"),
                Arguments.of("state", "published"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesTheFieldThatIsWrong(String field, Object value) {
        var form = new HashMap<>(article("问题？", "答复。"));
        form.put(field, value);

        client().post()
            .uri(ARTICLES)
            .bodyValue(form)
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.detail")
            .value(String.class, detail -> assertThat(detail).startsWith(field));
    }

    @Test
    void knowsNoOtherArticle() {
        client().get().uri(ARTICLES + "/nothing").exchange().expectStatus().isNotFound();
        client().delete().uri(ARTICLES + "/nothing").exchange().expectStatus().isNotFound();
        client().put().uri(ARTICLES + "/nothing").bodyValue(article("问？", "答。")).exchange().expectStatus().isNotFound();
    }

    @Test
    void isClosedToStrangers() {
        var stranger = stranger();

        Stream.of(ARTICLES, UNANSWERED)
            .forEach(address -> stranger.get().uri(address).exchange().expectStatus().isUnauthorized());
    }

    @Test
    void groupsWhatNobodyAnsweredAndHidesWhoAsked() {
        embeddings.embedAll(Language.ZH_HANS, List.of("预热"));
        unanswered("快递柜在什么地方", 1);
        unanswered("健身房怎么预约", 2);
        unanswered("快递柜在哪里，我的电话是13800138000", 3);
        unanswered("如何预约健身房", 4);
        unanswered("请问快递柜在什么地方？", 5);

        var groups = get(UNANSWERED).path("items");

        assertThat(groups.toString()).doesNotContain("13800138000").contains("[phone]");
        assertThat(groups.path(0).path("count").intValue()).isGreaterThanOrEqualTo(2);
        assertThat(groups.path(0).path("newestAt").stringValue()).isNotBlank();
        assertThat(groups.findValuesAsString("count").stream().mapToInt(Integer::parseInt).sum()).isEqualTo(5);

        post(article("健身房怎么预约", "在大厅登记。"));
        assertThat(get(UNANSWERED).toString()).doesNotContain("健身房怎么预约");
    }

    private void unanswered(String text, int minute) {
        var id = "unanswered-" + minute;
        var at = OffsetDateTime.ofInstant(NOON.plusSeconds(60L * minute), ZoneOffset.UTC);
        db.sql("insert into resident (id, site_id, created_at) values (?, 'demo', ?)").params(id, at).update();
        db.sql("""
                insert into conversation (id, site_id, resident_id, channel, language, token_hash, state, last_seq,
                    last_message_at, created_at)
                values (?, 'demo', ?, 'webchat', 'zh-Hans', ?, 'BOT', 1, ?, ?)""").params(id, id, id, at, at).update();
        db.sql("""
                insert into message (id, conversation_id, seq, sender, kind, body, language, citations, sent_at, progress)
                values (?, ?, 1, 'RESIDENT', 'TEXT', ?, 'zh-Hans', '[]', ?, 'DONE')""")
            .params(id, id, text, at)
            .update();
        db.sql("insert into unanswered_question (message_id, asked_at) values (?, ?)").params(id, at).update();
    }

    private JsonNode post(Map<String, Object> article) {
        return Objects.requireNonNull(client().post()
            .uri(ARTICLES)
            .bodyValue(article)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .exists("Location")
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
    }

    private static Map<String, Object> article(String question, String answer) {
        return Map.of("questions", List.of(question), "answer", answer, "language", "zh-Hans");
    }

}
