package steward.bot.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Due once it has run for its time; pauses stop it, but only until it is due. */
record RunningClock(RunningTime time, Duration within, Instant startedAt, List<Pause> pauses) implements PromiseClock {

    @Override
    public ClockReading read(Instant now) {
        var running = new TimeBetweenPauses(time, endedPauses());
        var limit = startedAt.atOffset(ZoneOffset.UTC).plusYears(MAX_YEARS).toInstant();
        var stop = stoppedFrom(now, limit);
        var due = running.reach(within, startedAt, stop);
        if (due != null) {
            return runningTo(due, running, now);
        }
        if (stop.isBefore(limit)) {
            return paused(running, stop);
        }
        throw neverDue(limit);
    }

    private ClockReading runningTo(Instant due, RunningTime running, Instant now) {
        var atRiskFrom = Objects.requireNonNull(running.reach(within.multipliedBy(3).dividedBy(4), startedAt, due));
        if (now.isAfter(due)) {
            return new ClockReading(due, atRiskFrom, time.between(due, now).negated(), ClockStanding.OVERDUE);
        }
        return new ClockReading(due, atRiskFrom, within.minus(running.between(startedAt, now)),
                now.isBefore(atRiskFrom) ? ClockStanding.ON_TRACK : ClockStanding.AT_RISK);
    }

    private ClockReading paused(RunningTime running, Instant stop) {
        return new ClockReading(null, null, within.minus(running.between(startedAt, stop)), ClockStanding.PAUSED);
    }

    private NeverDue neverDue(Instant limit) {
        return time.next(startedAt, limit) == null ? NeverDue.withoutWorkingTime(startedAt)
                : NeverDue.tooFar(within, startedAt);
    }

    /**
     * Where the first open pause that has begun stops the clock; without one, at the
     * limit.
     */
    private Instant stoppedFrom(Instant now, Instant limit) {
        return pauses.stream()
            .filter(pause -> pause.isOpen() && !pause.from().isAfter(now) && pause.from().isBefore(limit))
            .map(pause -> pause.from().isBefore(startedAt) ? startedAt : pause.from())
            .min(Comparator.naturalOrder())
            .orElse(limit);
    }

    private List<Span> endedPauses() {
        var ended = new ArrayList<Span>();
        for (var pause : pauses) {
            var to = pause.to();
            if (to != null) {
                ended.add(new Span(pause.from(), to));
            }
        }
        ended.sort(Comparator.comparing(Span::from));
        return ended;
    }

}
