package steward.bot.sla.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Shift;
import steward.bot.site.SiteCalendar;

/** Calendars and clocks as the tests write them. */
final class Clocks {

    private static final Set<LocalDate> NONE = Set.of();

    /**
     * Monday to Friday with a break at noon; the first week of October 2026 is free, and
     * Saturday the 10th makes up for it.
     */
    static final SiteCalendar OFFICE = new SiteCalendar(ZoneId.of("Asia/Shanghai"),
            weekdays("08:30-12:00", "13:30-18:00").hours(),
            dates("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"), dates("2026-10-10"));

    private Clocks() {
    }

    static SiteCalendar weekdays(String... shifts) {
        return week("Asia/Shanghai", DayOfWeek.MONDAY, DayOfWeek.FRIDAY, shifts);
    }

    static SiteCalendar everyDay(String zone, String... shifts) {
        return week(zone, DayOfWeek.MONDAY, DayOfWeek.SUNDAY, shifts);
    }

    private static SiteCalendar week(String zone, DayOfWeek first, DayOfWeek last, String... shifts) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
            .forEach(day -> hours.put(day, Arrays.stream(shifts).map(Clocks::shift).toList()));
        return new SiteCalendar(ZoneId.of(zone), hours, NONE, NONE);
    }

    static SiteCalendar with(SiteCalendar calendar, Set<LocalDate> holidays, Set<LocalDate> workdays) {
        return new SiteCalendar(calendar.zone(), calendar.hours(), holidays, workdays);
    }

    static Set<LocalDate> dates(String... dates) {
        return Set.copyOf(Arrays.stream(dates).map(LocalDate::parse).toList());
    }

    private static Shift shift(String text) {
        var ends = text.split("-", 2);
        return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    static PromiseClock elapsed(String target, String start, Pause... pauses) {
        return PromiseClock.of(new ClockTarget.Elapsed(Duration.parse(target)), () -> OFFICE, at(start),
                List.of(pauses));
    }

    static PromiseClock working(SiteCalendar calendar, String target, String start, Pause... pauses) {
        return PromiseClock.of(new ClockTarget.Working(Duration.parse(target)), () -> calendar, at(start),
                List.of(pauses));
    }

    static PromiseClock workingDays(int days, String start, Pause... pauses) {
        return PromiseClock.of(new ClockTarget.WorkingDays(days, LocalTime.of(18, 0)), () -> OFFICE, at(start),
                List.of(pauses));
    }

    static Pause pause(String from, @Nullable String to) {
        return new Pause(at(from), to == null ? null : at(to));
    }

    /** Without an offset, in Shanghai. */
    static Instant at(String time) {
        return OffsetDateTime.parse(time.length() == "2026-11-23T09:00".length() ? time + ":00+08:00" : time)
            .toInstant();
    }

}
