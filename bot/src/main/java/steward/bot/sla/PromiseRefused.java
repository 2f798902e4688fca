package steward.bot.sla;

/**
 * A promise cannot be changed this way now; the message says why. Retrying cannot help.
 */
public final class PromiseRefused extends RuntimeException {

    PromiseRefused(String message) {
        super(message);
    }

}
