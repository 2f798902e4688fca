package steward.knowledge.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleSearchIT {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private static final Embeddings EMBEDDINGS = new Embeddings();

    private final Articles articles = new JdbcArticles(JdbcClient.create(Databases.H2.migrated()));

    private final ArticleSearch search = new ArticleSearch(articles, EMBEDDINGS);

    private record Pair(Language language, boolean same, String known, String asked) {
    }

    @BeforeEach
    void models() {
        EMBEDDINGS.embedAll(Language.ZH_HANS, List.of("预热"));
        EMBEDDINGS.embedAll(Language.EN, List.of("warm up"));
    }

    @Test
    void findsTheSameQuestionInEitherScript() {
        articles.save(article("a", Language.ZH_HANS, "会所怎么租？"));

        assertThat(search.find("請問會所怎麼租", Language.ZH_HANT)).hasValueSatisfying(match -> {
            assertThat(match.article().id()).isEqualTo("a");
            assertThat(match.similarity()).isEqualTo(1);
        });
        assertThat(search.find("会所怎么租", Language.EN)).isEmpty();
    }

    @Test
    void findsMostOtherWaysToAskAndNoNeighbouringQuestion() throws IOException {
        var pairs = pairs();
        for (var pair : pairs) {
            articles.save(article(pair.known(), pair.language(), pair.known()));
        }
        for (var language : List.of(Language.ZH_HANS, Language.EN)) {
            var sameMeaning = pairs.stream().filter(pair -> pair.same() && pair.language() == language).toList();
            KnowledgeContext.await(() -> share(sameMeaning) >= 0.7);
        }

        var wrong = pairs.stream().filter(pair -> !pair.same() && finds(pair)).map(Pair::asked).toList();

        assertThat(wrong).isSubsetOf("电动汽车在哪里充电");
    }

    @Test
    void neverTakesOneNumberForAnother() {
        articles.save(article("a", Language.ZH_HANS, "3号楼的电梯什么时候能够修好恢复使用"));
        KnowledgeContext.await(() -> search.find("3号楼的电梯什么时候能够修好恢复使用了", Language.ZH_HANS).isPresent());

        assertThat(search.find("5号楼的电梯什么时候能够修好恢复使用", Language.ZH_HANS)).isEmpty();
    }

    @Test
    void answersOnlyWhatIsInForce() {
        var article = article("a", Language.ZH_HANS, "会所怎么租");
        articles.save(article);
        assertThat(search.find("会所怎么租", Language.ZH_HANS)).isPresent();

        articles.save(article.retired(NOON.plusSeconds(1)));
        assertThat(search.find("会所怎么租", Language.ZH_HANS)).isEmpty();
    }

    private double share(List<Pair> pairs) {
        return (double) pairs.stream().filter(this::finds).count() / pairs.size();
    }

    private boolean finds(Pair pair) {
        return search.find(pair.asked(), pair.language())
            .filter(match -> match.article().questions().contains(pair.known()))
            .isPresent();
    }

    private static Article article(String id, Language language, String question) {
        return new Article(id.substring(0, Math.min(36, id.length())), List.of(question), "答复", language,
                ArticleState.IN_FORCE, "s1", "陈晓", LocalDate.of(2026, 11, 23), NOON);
    }

    private static List<Pair> pairs() throws IOException {
        try (var in = Objects.requireNonNull(ArticleSearchIT.class.getResourceAsStream("/article/pairs.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Pair(Language.of(row[0]), row[1].equals("same"), row[2], row[3]))
                .toList();
        }
    }

}
