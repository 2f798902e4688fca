package steward.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import steward.knowledge.source.Language;

/**
 * An answer somebody on the staff wrote.
 *
 * @param questions ways to ask for it; at least one
 * @param authorId who wrote it or changed it last; {@code author} is the name shown
 * @param dated the day of that, where the author is
 */
public record Article(String id, List<String> questions, String answer, Language language, ArticleState state,
        String authorId, String author, LocalDate dated, Instant changedAt) {

    public Article {
        questions = List.copyOf(questions);
        if (questions.isEmpty() || answer.isBlank()) {
            throw new IllegalArgumentException("an article has a question and an answer: " + id);
        }
    }

    public Article retired(Instant at) {
        return new Article(id, questions, answer, language, ArticleState.RETIRED, authorId, author, dated, at);
    }

}
