package steward.knowledge.article;

/**
 * An article that answers a question.
 *
 * @param similarity from 0 to 1; 1 where the question is one of the article's own
 */
public record ArticleMatch(Article article, double similarity) {
}
