package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One promise of one ticket, running. Same clock, same instant, same answer.
 *
 * @param round 0 for the first time, higher after each reopening
 * @param policy the row of service standards it was opened under, such as {@code SL-R1}
 * @param dueAt the last instant at which the promise is kept
 * @param atRiskFrom when three quarters of its time are used; null where it is never at
 * risk
 * @param stoppedAt when the ticket ended without it
 * @param pauses by their beginning; they never overlap
 */
public record SlaClock(String ticketNumber, ClockName name, int round, String policy, Instant startedAt, Instant dueAt,
        @Nullable Instant atRiskFrom, @Nullable Instant metAt, @Nullable Instant stoppedAt, List<ClockPause> pauses) {

    private static final Set<ClockName> PAUSABLE = Set.of(ClockName.ON_SITE, ClockName.RESOLVE);

    public SlaClock {
        pauses = List.copyOf(pauses);
    }

    /** A clock that was never paused or stopped. */
    public SlaClock(String ticketNumber, ClockName name, int round, String policy, Instant startedAt, Instant dueAt,
            @Nullable Instant atRiskFrom, @Nullable Instant metAt) {
        this(ticketNumber, name, round, policy, startedAt, dueAt, atRiskFrom, metAt, null, List.of());
    }

    /** Met up to and including the due instant, overdue after it. */
    public SlaStanding standing(Instant now) {
        if (stoppedAt != null) {
            return SlaStanding.STOPPED;
        }
        var judgedAt = metAt == null ? now : metAt;
        if (judgedAt.isAfter(dueAt)) {
            return SlaStanding.OVERDUE;
        }
        if (metAt != null) {
            return SlaStanding.MET;
        }
        if (pausedUntil(now) != null) {
            return SlaStanding.PAUSED;
        }
        return atRiskFrom == null || now.isBefore(atRiskFrom) ? SlaStanding.ON_TRACK : SlaStanding.AT_RISK;
    }

    public boolean isRunning() {
        return metAt == null && stoppedAt == null;
    }

    /** When it goes on by itself; null where it is not paused now. */
    public @Nullable Instant pausedUntil(Instant now) {
        var pause = pauseAt(now);
        return pause == null ? null : pause.to();
    }

    /** How long it has stood still by now. */
    public Duration paused(Instant now) {
        var end = metAt == null ? stoppedAt : metAt;
        var until = end == null || now.isBefore(end) ? now : end;
        return pauses.stream().map(pause -> pause.until(until)).reduce(Duration.ZERO, Duration::plus);
    }

    @Nullable ClockPause pauseAt(Instant now) {
        return isRunning() ? pauses.stream().filter(pause -> pause.contains(now)).findFirst().orElse(null) : null;
    }

    /** Whether its kind can be stopped; working days pass whatever happens. */
    boolean isPausable() {
        return isRunning() && PAUSABLE.contains(name) && atRiskFrom != null;
    }

    SlaClock inRound(int number) {
        return new SlaClock(ticketNumber, name, number, policy, startedAt, dueAt, atRiskFrom, metAt, stoppedAt, pauses);
    }

    SlaClock paused(List<ClockPause> all, Instant due, @Nullable Instant riskFrom) {
        return new SlaClock(ticketNumber, name, round, policy, startedAt, due, riskFrom, metAt, stoppedAt, all);
    }

}
