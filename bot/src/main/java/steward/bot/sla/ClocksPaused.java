package steward.bot.sla;

import java.time.Instant;

import steward.bot.ticket.Ticket;

/**
 * The clocks of a ticket stand still. Published inside the transaction that stores it.
 *
 * @param until when they go on by themselves
 * @param note what the resident is told beside the reason; may be empty
 */
public record ClocksPaused(Ticket ticket, PauseReason reason, Instant until, String note) {
}
