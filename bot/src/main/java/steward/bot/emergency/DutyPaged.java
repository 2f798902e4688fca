package steward.bot.emergency;

import java.time.Instant;
import java.util.List;

import steward.bot.ticket.Category;

/**
 * The people on duty were paged for an emergency. Published inside the transaction that
 * stores the page.
 */
public record DutyPaged(String ticketNumber, String siteId, Category category, List<String> staffIds, Instant at) {
}
