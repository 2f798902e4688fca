package steward.bot.flow;

/**
 * A message of another conversation, or one that the resident did not write, cannot be
 * split off.
 */
public final class SplitRefused extends RuntimeException {

    SplitRefused(String messageId, String ticketNumber) {
        super("message %s is none of the resident of ticket %s".formatted(messageId, ticketNumber));
    }

}
