package steward.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcArticlesIT {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void givesBackWhatWasSaved(Databases kind) {
        var articles = articles(kind);
        var article = article("a", NOON, "会所怎么租？", "租会所要什么手续？");
        articles.save(article);

        assertThat(articles.find("a")).contains(article);
        assertThat(articles.find("b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void savingAgainTakesThePlaceOfWhatWasThere(Databases kind) {
        var articles = articles(kind);
        articles.save(article("a", NOON, "一", "二", "三"));
        var changed = article("a", NOON.plusSeconds(1), "三", "四").retired(NOON.plusSeconds(2));
        articles.save(changed);

        assertThat(articles.find("a")).contains(changed);
        assertThat(articles.list(null, null, 10)).containsExactly(changed);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void listsTheLastChangedFirstPageByPage(Databases kind) {
        var articles = articles(kind);
        var old = article("a", NOON.minusSeconds(60), "一");
        var twin = article("b", NOON, "二");
        var otherTwin = article("c", NOON, "三");
        List.of(old, twin, otherTwin).forEach(articles::save);

        assertThat(articles.list(null, null, 2)).containsExactly(twin, otherTwin);
        assertThat(articles.list(null, twin, 2)).containsExactly(otherTwin, old);
        assertThat(articles.list(null, old, 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void listsOneState(Databases kind) {
        var articles = articles(kind);
        articles.save(article("a", NOON, "一").retired(NOON));
        articles.save(article("b", NOON, "二"));

        assertThat(articles.list(ArticleState.IN_FORCE, null, 10)).extracting(Article::id).containsExactly("b");
        assertThat(articles.list(ArticleState.RETIRED, null, 10)).extracting(Article::id).containsExactly("a");
        assertThat(articles.list(ArticleState.DRAFT, null, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theRevisionChangesWithEveryArticle(Databases kind) {
        var articles = articles(kind);
        var empty = articles.revision();
        articles.save(article("a", NOON, "一"));
        var one = articles.revision();
        articles.save(article("a", NOON, "一").retired(NOON.plusNanos(1_000)));

        assertThat(List.of(empty, one, articles.revision())).doesNotHaveDuplicates();
    }

    private static Articles articles(Databases kind) {
        return new JdbcArticles(JdbcClient.create(kind.migrated()));
    }

    private static Article article(String id, Instant changedAt, String... questions) {
        return new Article(id, List.of(questions), "请提前三天到客服中心登记。", Language.ZH_HANS, ArticleState.IN_FORCE, "s1", "陈晓",
                LocalDate.of(2026, 11, 23), changedAt);
    }

}
