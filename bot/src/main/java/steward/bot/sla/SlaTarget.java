package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import steward.bot.site.SiteCalendar;
import steward.bot.sla.clock.ClockTarget;
import steward.bot.sla.clock.PromiseClock;

/** One limit of one policy row. */
record SlaTarget(String policy, ClockName clock, ClockTarget limit) {

    private static final Duration UNSUPERVISED = Duration.ofHours(72);

    SlaClock start(String ticketNumber, int round, Instant at, Supplier<SiteCalendar> calendar) {
        var reading = PromiseClock.of(limit, calendar, at, List.of()).read(at);
        var dueAt = Objects.requireNonNull(reading.dueAt());
        return new SlaClock(ticketNumber, clock, round, policy, at, dueAt, reading.atRiskFrom(), null);
    }

    /** This clock of the target, with other pauses. */
    SlaClock paused(SlaClock running, List<ClockPause> pauses, Supplier<SiteCalendar> calendar) {
        var reading = PromiseClock
            .of(limit, calendar, running.startedAt(), pauses.stream().map(ClockPause::asPause).toList())
            .read(running.startedAt());
        return running.paused(pauses, Objects.requireNonNull(reading.dueAt()), reading.atRiskFrom());
    }

    /** What is to happen while this clock of the target runs. */
    List<SlaDeadline> deadlines(SlaClock running, Supplier<SiteCalendar> calendar) {
        var deadlines = new ArrayList<SlaDeadline>();
        if (running.atRiskFrom() != null) {
            deadlines.add(deadline(running, DeadlineStage.WARN, running.atRiskFrom()));
        }
        deadlines.add(deadline(running, DeadlineStage.LEAD, running.dueAt()));
        deadlines.add(deadline(running, DeadlineStage.PROJECT_MANAGER, halfAgain(running.dueAt(), calendar)));
        if (clock == ClockName.RESOLVE) {
            deadlines.add(deadline(running, DeadlineStage.SUPERVISED, running.startedAt().plus(UNSUPERVISED)));
        }
        return deadlines;
    }

    /**
     * When half of the target has run once more; no pause counts after the due instant.
     */
    private Instant halfAgain(Instant dueAt, Supplier<SiteCalendar> calendar) {
        var half = switch (limit) {
            case ClockTarget.Elapsed(var within) -> new ClockTarget.Elapsed(within.dividedBy(2));
            case ClockTarget.Working(var within) -> new ClockTarget.Working(within.dividedBy(2));
            case ClockTarget.WorkingDays(var days, var time) -> new ClockTarget.WorkingDays((days + 1) / 2, time);
        };
        return Objects.requireNonNull(PromiseClock.of(half, calendar, dueAt, List.of()).read(dueAt).dueAt());
    }

    private static SlaDeadline deadline(SlaClock running, DeadlineStage stage, Instant at) {
        return new SlaDeadline(running.ticketNumber(), running.name(), running.round(), stage, at);
    }

}
