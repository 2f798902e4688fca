package steward.bot.sla.clock;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** The time in which a clock runs. */
interface RunningTime {

    /** Day and night. */
    RunningTime ALWAYS = (from, until) -> from.isBefore(until) ? new Span(from, until) : null;

    /**
     * The first stretch in which the clock runs, looked for and cut off between two
     * instants; null when it does not run between them. What follows it may run as well.
     */
    @Nullable Span next(Instant from, Instant until);

    /**
     * How long the clock runs between two instants; zero when they are the wrong way
     * round.
     */
    default Duration between(Instant from, Instant until) {
        var sum = Duration.ZERO;
        for (var span = next(from, until); span != null; span = next(span.to(), until)) {
            sum = sum.plus(span.length());
        }
        return sum;
    }

    /**
     * The first instant at which the clock has run that long; null when that is after
     * {@code until}.
     */
    default @Nullable Instant reach(Duration length, Instant from, Instant until) {
        var left = length;
        for (var span = next(from, until); span != null; span = next(span.to(), until)) {
            if (span.length().compareTo(left) >= 0) {
                return span.from().plus(left);
            }
            left = left.minus(span.length());
        }
        return null;
    }

}
