package steward.bot.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Ticket;

/**
 * A ticket that reports an incident.
 *
 * @param evidence why it joined, one sentence; null for the first
 */
public record IncidentReport(Ticket ticket, Instant joinedAt, @Nullable String evidence) {
}
