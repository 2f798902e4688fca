package steward.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import steward.knowledge.source.Language;

/** Articles in SQL. */
@Repository
class JdbcArticles implements Articles {

    private final JdbcClient db;

    JdbcArticles(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional
    public void save(Article article) {
        if (update(article) == 0) {
            insert(article);
        }
        db.sql("delete from article_question where article_id = ?").param(article.id()).update();
        for (var place = 0; place < article.questions().size(); place++) {
            db.sql("insert into article_question (article_id, place, question) values (?, ?, ?)")
                .params(article.id(), place, article.questions().get(place))
                .update();
        }
    }

    @Override
    public Optional<Article> find(String id) {
        return withQuestions(db.sql("select * from article where id = ?").param(id).query(JdbcArticles::row).list())
            .stream()
            .findFirst();
    }

    @Override
    public List<Article> list(@Nullable ArticleState state, @Nullable Article after, int limit) {
        var rows = db.sql("""
                select * from article
                where (cast(:state as varchar) is null or state = :state)
                    and (cast(:after as varchar) is null
                        or changed_at < :before or changed_at = :before and id > :after)
                order by changed_at desc, id
                limit :limit""")
            .param("state", state == null ? null : state.label(), Types.VARCHAR)
            .param("after", after == null ? null : after.id(), Types.VARCHAR)
            .param("before", stored(after == null ? Instant.EPOCH : after.changedAt()))
            .param("limit", limit)
            .query(JdbcArticles::row)
            .list();
        return withQuestions(rows);
    }

    @Override
    public Revision revision() {
        return db.sql("select count(*) as articles, max(changed_at) as newest from article").query((row, n) -> {
            var newest = row.getObject("newest", OffsetDateTime.class);
            return new Revision(row.getLong("articles"), newest == null ? null : newest.toInstant());
        }).single();
    }

    private int update(Article article) {
        return values("""
                update article set language = :language, answer = :answer, state = :state, author_id = :authorId,
                    author = :author, dated = :dated, changed_at = :changedAt
                where id = :id""", article).update();
    }

    private void insert(Article article) {
        values("""
                insert into article (id, language, answer, state, author_id, author, dated, changed_at)
                values (:id, :language, :answer, :state, :authorId, :author, :dated, :changedAt)""", article).update();
    }

    private JdbcClient.StatementSpec values(String sql, Article article) {
        return db.sql(sql)
            .param("id", article.id())
            .param("language", article.language().tag())
            .param("answer", article.answer())
            .param("state", article.state().label())
            .param("authorId", article.authorId())
            .param("author", article.author())
            .param("dated", article.dated())
            .param("changedAt", stored(article.changedAt()));
    }

    private List<Article> withQuestions(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var questions = new HashMap<String, List<String>>();
        db.sql("select article_id, question from article_question where article_id in (:ids) order by article_id, place")
            .param("ids", rows.stream().map(Row::id).toList())
            .query((RowCallbackHandler) row -> questions
                .computeIfAbsent(row.getString("article_id"), _ -> new ArrayList<>())
                .add(row.getString("question")));
        return rows.stream().map(row -> row.article(questions.getOrDefault(row.id(), List.of()))).toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getString("id"), row.getString("answer"), Language.of(row.getString("language")),
                ArticleState.of(row.getString("state")).orElseThrow(), row.getString("author_id"),
                row.getString("author"), row.getObject("dated", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** An article before its questions are read. */
    private record Row(String id, String answer, Language language, ArticleState state, String authorId, String author,
            LocalDate dated, Instant changedAt) {

        Article article(List<String> questions) {
            return new Article(id, questions, answer, language, state, authorId, author, dated, changedAt);
        }

    }

}
