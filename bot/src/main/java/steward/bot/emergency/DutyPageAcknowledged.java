package steward.bot.emergency;

import java.time.Instant;

/** Someone answered the page of an emergency. */
public record DutyPageAcknowledged(String ticketNumber, String siteId, String staffId, Instant at) {
}
