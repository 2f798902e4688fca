package steward.bot.sla.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rules of clocks read word by word: every step of time is asked whether the clock
 * runs. Slow, and without a thought in common with the arithmetic that is tested.
 */
final class StepByStep {

    /** One row of the week. */
    record Hours(Set<DayOfWeek> days, int fromSecond, int toSecond) {
    }

    /**
     * All times are whole steps.
     *
     * @param target seconds, or working days
     * @param step seconds
     */
    record Case(ZoneId zone, List<Hours> hours, Set<LocalDate> holidays, Set<LocalDate> workdays, String clock,
            long target, LocalTime dueTimeOfDay, Instant startedAt, List<Pause> pauses, Instant now, int step) {
    }

    private final Case each;

    private final long start;

    private final long now;

    private StepByStep(Case each) {
        this.each = each;
        this.start = each.startedAt().getEpochSecond();
        this.now = each.now().getEpochSecond();
    }

    /** What the clock shows; null when it is not due within so many steps. */
    static @Nullable ClockReading read(Case each, int steps) {
        var slow = new StepByStep(each);
        return each.clock().equals("workingDays") ? slow.countDays(steps) : slow.run(steps);
    }

    private @Nullable ClockReading countDays(int steps) {
        long at = start;
        var day = dateAt(at);
        for (long days = 0, left = steps; left > 0; left--) {
            at += each.step();
            if (dateAt(at).isAfter(day)) {
                day = dateAt(at);
                days += isWorkingDay(day) ? 1 : 0;
            }
            if (days == each.target() && secondOfDayAt(at) == each.dueTimeOfDay().toSecondOfDay()) {
                return new ClockReading(Instant.ofEpochSecond(at), null, Duration.ofSeconds(at - now),
                        now > at ? ClockStanding.OVERDUE : ClockStanding.ON_TRACK);
            }
        }
        return null;
    }

    private @Nullable ClockReading run(int steps) {
        long used = 0;
        long usedByNow = 0;
        for (long at = start; at < start + (long) steps * each.step(); at += each.step()) {
            usedByNow = at <= now ? used : usedByNow;
            if (used == each.target()) {
                return at < now ? overdue(at) : running(at, usedByNow);
            }
            if (isStoppedAt(at)) {
                return new ClockReading(null, null, Duration.ofSeconds(each.target() - used), ClockStanding.PAUSED);
            }
            used += !isPausedAt(at) && isCountedAt(at) ? each.step() : 0;
        }
        return null;
    }

    private ClockReading running(long due, long used) {
        return new ClockReading(Instant.ofEpochSecond(due), null, Duration.ofSeconds(each.target() - used),
                used * 100 >= each.target() * 75 ? ClockStanding.AT_RISK : ClockStanding.ON_TRACK);
    }

    private ClockReading overdue(long due) {
        long late = 0;
        for (long at = due; at < now; at += each.step()) {
            late += isCountedAt(at) ? each.step() : 0;
        }
        return new ClockReading(Instant.ofEpochSecond(due), null, Duration.ofSeconds(-late), ClockStanding.OVERDUE);
    }

    private boolean isCountedAt(long at) {
        return each.clock().equals("elapsed") || isWorkedAt(at);
    }

    private boolean isStoppedAt(long at) {
        for (var pause : each.pauses()) {
            if (pause.to() == null && pause.from().getEpochSecond() <= at && pause.from().getEpochSecond() <= now) {
                return true;
            }
        }
        return false;
    }

    private boolean isPausedAt(long at) {
        for (var pause : each.pauses()) {
            var to = pause.to();
            if (to != null && pause.from().getEpochSecond() <= at && at < to.getEpochSecond()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorkedAt(long at) {
        long local = localSecondAt(at);
        var date = LocalDate.ofEpochDay(Math.floorDiv(local, 86_400L));
        if (!isWorkingDay(date)) {
            return false;
        }
        var weekday = hasHours(date.getDayOfWeek()) ? date.getDayOfWeek() : DayOfWeek.MONDAY;
        long second = Math.floorMod(local, 86_400L);
        for (var row : each.hours()) {
            if (row.days().contains(weekday) && row.fromSecond() <= second && second < row.toSecond()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorkingDay(LocalDate date) {
        if (each.holidays().contains(date)) {
            return false;
        }
        return each.workdays().contains(date) || hasHours(date.getDayOfWeek());
    }

    private boolean hasHours(DayOfWeek weekday) {
        for (var row : each.hours()) {
            if (row.days().contains(weekday)) {
                return true;
            }
        }
        return false;
    }

    private LocalDate dateAt(long at) {
        return LocalDate.ofEpochDay(Math.floorDiv(localSecondAt(at), 86_400L));
    }

    private int secondOfDayAt(long at) {
        return (int) Math.floorMod(localSecondAt(at), 86_400L);
    }

    private long localSecondAt(long at) {
        return at + each.zone().getRules().getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
    }

}
