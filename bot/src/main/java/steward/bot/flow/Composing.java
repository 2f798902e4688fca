package steward.bot.flow;

/** The bot works on a reply. */
public record Composing(String conversationId) {
}
