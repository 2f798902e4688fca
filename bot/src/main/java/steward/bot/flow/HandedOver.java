package steward.bot.flow;

/**
 * A provider has one of our replies. Published inside the transaction that stores it, so
 * that a report the provider sent before can be joined to it.
 */
public record HandedOver(String channel, String externalId) {
}
