package steward.bot.evaluation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import steward.bot.site.Shift;
import steward.bot.site.SiteCalendar;
import steward.bot.sla.clock.ClockReading;
import steward.bot.sla.clock.ClockTarget;
import steward.bot.sla.clock.Pause;
import steward.bot.sla.clock.PromiseClock;
import tools.jackson.databind.JsonNode;

/**
 * A clock on a calendar of its own, and the instant it is read at.
 *
 * @param id repeated as it was written
 * @param zone of the calendar, and of the due instant as it is printed
 */
record ClockCase(JsonNode id, PromiseClock clock, ZoneId zone, Instant now) {

    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    /**
     * @throws IllegalArgumentException when the row is wrong; the message says what of it
     */
    static ClockCase of(JsonNode json) {
        var row = new Fields(json);
        var calendar = new SiteCalendar(row.zone("zone"), hours(row), dates(row, "holidays"), dates(row, "workdays"));
        var clock = PromiseClock.of(target(row), () -> calendar, row.instant("startedAt"), pauses(row));
        return new ClockCase(row.any("id"), clock, calendar.zone(), row.instant("now"));
    }

    ClockReading reading() {
        return clock.read(now);
    }

    private static Map<DayOfWeek, List<Shift>> hours(Fields row) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var each : row.objects("hours")) {
            each.any("days");
            var shift = new Shift(each.time("from"), each.timeOrEndOfDay("to"));
            each.texts("days", ClockCase::day)
                .forEach(day -> hours.computeIfAbsent(day, _ -> new ArrayList<>()).add(shift));
        }
        return hours;
    }

    private static DayOfWeek day(String name) {
        for (var day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equals(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day such as " + name);
    }

    private static Set<LocalDate> dates(Fields row, String name) {
        return row.texts(name, LocalDate::parse).stream().collect(Collectors.toSet());
    }

    private static ClockTarget target(Fields row) {
        var clock = row.text("clock");
        return switch (clock) {
            case "elapsed" -> new ClockTarget.Elapsed(row.parsed("target", Duration::parse));
            case "working" -> new ClockTarget.Working(row.parsed("target", Duration::parse));
            case "workingDays" -> new ClockTarget.WorkingDays(row.wholeNumber("target"),
                    row.has("dueTimeOfDay") ? row.time("dueTimeOfDay") : END_OF_DAY);
            default -> throw new IllegalArgumentException("clock: elapsed, working or workingDays, not " + clock);
        };
    }

    private static List<Pause> pauses(Fields row) {
        return row.objects("pauses")
            .stream()
            .map(each -> new Pause(each.instant("from"), each.isNull("to") ? null : each.instant("to")))
            .toList();
    }

}
