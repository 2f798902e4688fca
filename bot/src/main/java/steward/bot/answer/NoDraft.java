package steward.bot.answer;

import org.jspecify.annotations.Nullable;

/** The model gave no draft. Asking again later may help; the answer does not wait. */
final class NoDraft extends RuntimeException {

    NoDraft(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    NoDraft(String reason) {
        this(reason, null);
    }

}
