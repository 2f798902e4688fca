package steward.bot.ticket;

import java.time.Instant;

/**
 * A step of a ticket. Published inside the transaction that makes it; listeners may add,
 * only the flow decides.
 *
 * @param ticket the ticket after the step
 * @param actor the staff member's id, {@code resident} or {@code bot}
 */
public record TicketMoved(Ticket ticket, TicketStep step, String actor, Instant at) {
}
