package steward.bot.flow;

/** A ticket ended too long ago to be reopened by its resident. Retrying cannot help. */
public final class ReopenedTooLate extends RuntimeException {

    ReopenedTooLate(String number) {
        super("ticket %s ended more than seven days ago".formatted(number));
    }

}
