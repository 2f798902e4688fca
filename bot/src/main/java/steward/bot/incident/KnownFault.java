package steward.bot.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a resident is told whose fault others reported before.
 *
 * @param promisedBy when the first of its tickets is to be resolved; null where that has
 * passed or was never promised
 */
public record KnownFault(String incidentId, Instant since, @Nullable Instant promisedBy) {
}
