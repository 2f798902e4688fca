package steward.bot.sla.clock;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a clock shows at an instant.
 *
 * @param dueAt the last instant at which the promise is kept; null while the clock is
 * paused until further notice
 * @param atRiskFrom when three quarters of its time are used; null where that is not
 * known or does not matter
 * @param remaining time the clock has still to run, below zero once it has run on after
 * the due instant
 */
public record ClockReading(@Nullable Instant dueAt, @Nullable Instant atRiskFrom, Duration remaining,
        ClockStanding standing) {
}
