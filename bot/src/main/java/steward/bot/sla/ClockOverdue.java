package steward.bot.sla;

/**
 * A promise was not kept. Published once per clock, inside the transaction that notes it.
 */
public record ClockOverdue(SlaClock clock, String siteId) {
}
