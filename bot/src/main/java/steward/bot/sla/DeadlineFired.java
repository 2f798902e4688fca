package steward.bot.sla;

import java.time.Instant;
import java.util.List;

/**
 * A promise came close to its end or past it. Published once per deadline, inside the
 * transaction that stores it.
 *
 * @param told the staff members who have a notice of it
 * @param late whether the hub was not there at its instant
 */
public record DeadlineFired(SlaDeadline deadline, String siteId, List<String> told, boolean late, Instant at) {
}
