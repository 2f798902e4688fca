package steward.bot.llm;

import org.jspecify.annotations.Nullable;

/**
 * The model gave nothing usable. Asking again later may help; whoever asked does not
 * wait.
 */
public final class NoReply extends RuntimeException {

    public NoReply(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    public NoReply(String reason) {
        this(reason, null);
    }

}
