package steward.bot.sla;

import java.time.Instant;

import steward.bot.ticket.Ticket;

/**
 * A promise will not be kept, and a person said when instead. Published inside the
 * transaction that stores it.
 */
public record NewTimeGiven(Ticket ticket, ClockName clock, Instant newTime, String reason) {
}
