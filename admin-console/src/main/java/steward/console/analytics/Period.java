package steward.console.analytics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Whole days of a site, the last one cut off at the present.
 *
 * @param first the first day
 * @param last the last day, included
 * @param from start of the first day
 * @param to end of the last day or now, whichever is earlier; excluded
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone, Instant from, Instant to) {

    static final int LONGEST_DAYS = 1_100;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on or after its first day");
        }
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_DAYS) {
            throw new IllegalArgumentException("a period has at most " + LONGEST_DAYS + " days");
        }
    }

    public static Period of(LocalDate first, LocalDate last, ZoneId zone, Instant now) {
        var from = start(first, zone);
        var end = start(last.plusDays(1), zone);
        var to = end.isBefore(now) ? end : now;
        return new Period(first, last, zone, from, to.isBefore(from) ? from : to);
    }

    /** This ISO week and the ones before it, from Monday until now. */
    static Period weeks(int weeks, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return of(monday(today).minusWeeks(weeks - 1L), today, zone, now);
    }

    /**
     * The period to compare it with: whole weeks earlier, so that the same weekdays are
     * compared, and cut off at the same time of its last day.
     */
    Period before() {
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        var shift = (days + 6) / 7 * 7;
        return new Period(first.minusDays(shift), last.minusDays(shift), zone,
                from.atZone(zone).minusDays(shift).toInstant(), to.atZone(zone).minusDays(shift).toInstant());
    }

    /** Its ISO weeks, each cut to the period. */
    List<Period> weeks() {
        return monday(first).datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
            .map(monday -> of(later(monday, first), earlier(monday.plusDays(6), last), zone, to))
            .toList();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

}
