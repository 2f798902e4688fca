package steward.bot.learning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;
import steward.bot.triage.DecidedBy;

/**
 * One issue triage saw in a message.
 *
 * @param model the version of what was learned
 * @param ticketNumber the ticket it opened or added to, if any
 */
public record TriageDecision(String messageId, Category category, Urgency urgency, double confidence,
        DecidedBy decidedBy, String model, Instant at, @Nullable String ticketNumber) {
}
