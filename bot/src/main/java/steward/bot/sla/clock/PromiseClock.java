package steward.bot.sla.clock;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import steward.bot.site.SiteCalendar;

/** The clock of one promise. Same clock, same instant, same answer. */
public interface PromiseClock {

    /**
     * A clock that is not due by then is never due, so that no calendar is searched
     * without end.
     */
    int MAX_YEARS = 100;

    /**
     * @param calendar asked only where it matters
     * @param pauses in any order; they stop the clock from its start on, and working days
     * not at all
     */
    static PromiseClock of(ClockTarget target, Supplier<SiteCalendar> calendar, Instant startedAt, List<Pause> pauses) {
        return switch (target) {
            case ClockTarget.Elapsed(var within) -> new RunningClock(RunningTime.ALWAYS, within, startedAt, pauses);
            case ClockTarget.Working(var within) ->
                new RunningClock(new WorkingTime(calendar.get()), within, startedAt, pauses);
            case ClockTarget.WorkingDays days -> new WorkingDayClock(days, calendar.get(), startedAt);
        };
    }

    /**
     * Met up to and including the due instant, overdue after it.
     * @throws NeverDue when the calendar does not reach the target
     */
    ClockReading read(Instant now);

}
