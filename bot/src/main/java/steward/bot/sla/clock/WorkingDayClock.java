package steward.bot.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import steward.bot.site.SiteCalendar;

/**
 * Due on a working day after the day of receipt; it cannot be stopped and is never at
 * risk.
 */
record WorkingDayClock(ClockTarget.WorkingDays target, SiteCalendar calendar,
        Instant startedAt) implements PromiseClock {

    @Override
    public ClockReading read(Instant now) {
        var due = lastDay().atTime(target.dueTimeOfDay()).atZone(calendar.zone()).toInstant();
        return new ClockReading(due, null, Duration.between(now, due),
                now.isAfter(due) ? ClockStanding.OVERDUE : ClockStanding.ON_TRACK);
    }

    private LocalDate lastDay() {
        var received = startedAt.atZone(calendar.zone()).toLocalDate();
        return received.plusDays(1)
            .datesUntil(received.plusYears(MAX_YEARS))
            .filter(calendar::isWorkingDay)
            .skip(target.days() - 1L)
            .findFirst()
            .orElseThrow(() -> NeverDue.tooFar(target.days() + " working days", startedAt));
    }

}
