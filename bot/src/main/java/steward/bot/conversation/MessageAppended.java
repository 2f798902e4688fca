package steward.bot.conversation;

/** A message was stored. Published inside the transaction that stores it. */
public record MessageAppended(String siteId, Message message) {
}
