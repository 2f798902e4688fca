package steward.bot.flow;

/**
 * The answer to a message became longer. It is only for the eye: the stored reply takes
 * its place.
 *
 * @param messageId the resident's message that is being answered
 * @param text by what it grew
 */
public record AnswerGrown(String conversationId, String messageId, String text) {
}
