package steward.bot.sla.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param to no longer part of it
 */
record Span(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

}
