package steward.console.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.sla.Clause;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaStanding;

/**
 * One promise as the panel and the API show it.
 *
 * @param standing the word of the contract, as of the moment it was asked for
 * @param stoppedAt when the ticket ended without it
 * @param pausedUntil when it goes on by itself; null where it is not paused now
 * @param pausedSeconds how long it was paused
 */
public record ClockView(String name, Instant startedAt, Instant dueAt, @Nullable Instant atRiskFrom,
        @Nullable Instant metAt, @Nullable Instant stoppedAt, @Nullable Instant pausedUntil, long pausedSeconds,
        String standing, String policy, Clause clause) {

    static ClockView of(SlaClock clock, Clause clause, Instant now) {
        return new ClockView(clock.name().label(), clock.startedAt(), clock.dueAt(), clock.atRiskFrom(), clock.metAt(),
                clock.stoppedAt(), clock.pausedUntil(now), clock.paused(now).toSeconds(), clock.standing(now).label(),
                clock.policy(), clause);
    }

    boolean isWaitedFor() {
        return running() && (name.equals(ClockName.ON_SITE.label()) || name.equals(ClockName.RESOLVE.label()));
    }

    /** When it ended, kept or not. */
    public @Nullable Instant endedAt() {
        return metAt == null ? stoppedAt : metAt;
    }

    boolean isOverdue() {
        return standing.equals(SlaStanding.OVERDUE.label());
    }

    public boolean running() {
        return metAt == null && stoppedAt == null;
    }

}
