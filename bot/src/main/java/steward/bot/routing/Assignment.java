package steward.bot.routing;

/**
 * Who a ticket goes to.
 *
 * @param because one sentence on why, for the people who ask
 */
public record Assignment(String queue, String ownerId, String because) {
}
