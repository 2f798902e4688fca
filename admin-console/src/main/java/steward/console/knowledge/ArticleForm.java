package steward.console.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import steward.console.staff.SignedIn;
import steward.knowledge.article.Article;
import steward.knowledge.article.ArticleState;
import steward.knowledge.source.Language;

/**
 * An article as it is sent to the hub.
 *
 * @param language the tag of one of the hub's languages
 * @param state in force when nothing is said
 */
record ArticleForm(@Nullable List<@Nullable String> questions, @Nullable String answer, @Nullable String language,
        @Nullable String state) {

    private static final int MOST_QUESTIONS = 20;

    private static final int LONGEST_QUESTION = 300;

    private static final int LONGEST_ANSWER = 2_000;

    /**
     * The article, by whoever is signed in.
     * @throws ResponseStatusException a 400 that names the field that cannot be used
     */
    Article toArticle(String id, SignedIn me, LocalDate today, Instant now) {
        return new Article(id, questionsGiven(), text("answer", answer, LONGEST_ANSWER), languageGiven(), stateGiven(),
                me.staffId(), me.displayName(), today, now);
    }

    private List<String> questionsGiven() {
        if (questions == null || questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw bad("questions must hold 1 to " + MOST_QUESTIONS + " questions");
        }
        return questions.stream().map(question -> text("questions", question, LONGEST_QUESTION)).distinct().toList();
    }

    private Language languageGiven() {
        return Arrays.stream(Language.values())
            .filter(known -> known.tag().equals(language))
            .findFirst()
            .orElseThrow(() -> bad("language must be zh-Hans, zh-Hant or en"));
    }

    private ArticleState stateGiven() {
        return state == null ? ArticleState.IN_FORCE : state(state);
    }

    static ArticleState state(String label) {
        return ArticleState.of(label).orElseThrow(() -> bad("state must be draft, in_force or retired"));
    }

    private static String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw bad("%s must have 1 to %d characters".formatted(field, longest));
        }
        if (text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw bad(field + " holds a character that cannot be stored");
        }
        return text.strip();
    }

    private static ResponseStatusException bad(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }

}
