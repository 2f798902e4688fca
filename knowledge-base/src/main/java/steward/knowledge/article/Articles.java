package steward.knowledge.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** All articles. A retired one is kept for those who read its answer. */
public interface Articles {

    /** Stores an article, in place of the one with its id if there is one. */
    void save(Article article);

    Optional<Article> find(String id);

    /**
     * Articles, last changed first.
     * @param state null for every state
     * @param after the article behind which to go on; null at the start
     */
    List<Article> list(@Nullable ArticleState state, @Nullable Article after, int limit);

    /** Changes whenever an article does. */
    Revision revision();

    /**
     * @param newest when the last change was made
     */
    record Revision(long count, @Nullable Instant newest) {
    }

}
