package steward.knowledge.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an article answers residents. */
public enum ArticleState {

    DRAFT, IN_FORCE, RETIRED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ArticleState> of(String label) {
        return Arrays.stream(values()).filter(state -> state.label().equals(label)).findFirst();
    }

}
