package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happens once, when a clock still runs after this instant.
 *
 * @param round the round of the clock
 */
public record SlaDeadline(String ticketNumber, ClockName clock, int round, DeadlineStage stage, Instant firesAt) {

    private static final Duration ON_TIME = Duration.ofSeconds(2);

    /** Whether this is not its time any more, as after a stop of the hub. */
    boolean isLateAt(Instant now) {
        return now.isAfter(firesAt.plus(ON_TIME));
    }

}
