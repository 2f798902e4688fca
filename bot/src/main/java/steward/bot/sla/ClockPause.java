package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;

import steward.bot.sla.clock.Pause;

/**
 * A stop of a clock of a ticket. Nobody stops one without saying until when.
 *
 * @param to when it goes on; no longer part of the pause
 */
public record ClockPause(Instant from, Instant to) {

    public ClockPause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from %s ends before it begins, at %s".formatted(from, to));
        }
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** How much of it is over by then. */
    Duration until(Instant instant) {
        var end = instant.isBefore(to) ? instant : to;
        return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
    }

    Pause asPause() {
        return new Pause(from, to);
    }

}
