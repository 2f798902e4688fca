package steward.bot.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a site works.
 *
 * @param hours of each weekday that is worked, in any order; where they overlap they
 * count once
 * @param holidays not worked, whatever else is said of them
 * @param workdays worked to make up for a holiday, by the hours of their weekday or,
 * where it has none, of Monday
 */
public record SiteCalendar(ZoneId zone, Map<DayOfWeek, List<Shift>> hours, Set<LocalDate> holidays,
        Set<LocalDate> workdays) {

    public SiteCalendar {
        hours = byBeginning(hours);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !holidays.contains(day) && (workdays.contains(day) || hours.containsKey(day.getDayOfWeek()));
    }

    /** The hours of a day by their beginning; none on a day that is not worked. */
    public List<Shift> shiftsOn(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        var own = hours.get(day.getDayOfWeek());
        return own == null ? hours.getOrDefault(DayOfWeek.MONDAY, List.of()) : own;
    }

    private static Map<DayOfWeek, List<Shift>> byBeginning(Map<DayOfWeek, List<Shift>> hours) {
        var sorted = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        hours.forEach((day, shifts) -> {
            if (!shifts.isEmpty()) {
                sorted.put(day, shifts.stream().sorted(Comparator.comparing(Shift::from)).toList());
            }
        });
        return sorted;
    }

}
