package steward.bot.sla.clock;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stop of a clock.
 *
 * @param to when the clock goes on; null while nobody knows
 */
public record Pause(Instant from, @Nullable Instant to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from %s ends before it begins, at %s".formatted(from, to));
        }
    }

    boolean isOpen() {
        return to == null;
    }

}
