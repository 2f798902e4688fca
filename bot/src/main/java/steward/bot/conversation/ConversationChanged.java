package steward.bot.conversation;

/**
 * A conversation has another holder or state. Published inside the transaction that
 * changes it.
 */
public record ConversationChanged(String siteId, String conversationId) {
}
