package steward.bot.ticket;

import java.time.Instant;

/** One line of a ticket's history: who did what, when and why. */
public record HistoryEntry(Instant at, String actor, TicketStep step, TicketStatus status, String why) {
}
