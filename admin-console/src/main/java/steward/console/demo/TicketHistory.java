package steward.console.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import steward.bot.resident.Resident;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;

/** What came in over the last thirteen weeks: by hour, weekday and weather. */
class TicketHistory {

    private static final int DAYS = 91;

    private static final double PER_DAY = 5.4;

    /** The week of the heavy rain, counted back from today. */
    private static final int STORM_WEEK = 5;

    private static final Map<DayOfWeek, Double> WEEKDAYS = Map.of(DayOfWeek.MONDAY, 1.3, DayOfWeek.TUESDAY, 1.1,
            DayOfWeek.WEDNESDAY, 1.0, DayOfWeek.THURSDAY, 0.95, DayOfWeek.FRIDAY, 1.05, DayOfWeek.SATURDAY, 0.9,
            DayOfWeek.SUNDAY, 0.7);

    private static final int[] HOURS = { 2, 1, 1, 1, 1, 2, 6, 16, 26, 30, 26, 20, 16, 15, 18, 19, 20, 22, 28, 30, 26,
            18, 10, 5 };

    private final List<DemoTexts.Report> reports;

    private final List<Resident> residents;

    private final ZoneId zone;

    private final Random random;

    TicketHistory(List<DemoTexts.Report> reports, List<Resident> residents, ZoneId zone, Random random) {
        this.reports = reports;
        this.residents = residents;
        this.zone = zone;
        this.random = random;
    }

    List<PlannedTicket> until(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, DAYS)
            .map(n -> DAYS - n)
            .boxed()
            .flatMap(daysAgo -> ticketsOf(new Day(today.minusDays(daysAgo), daysAgo)).stream())
            .filter(ticket -> ticket.receivedAt().isBefore(now))
            .toList();
    }

    private record Day(LocalDate date, int ago) {

        boolean isStormy() {
            return ago / 7 == STORM_WEEK;
        }

        /** An emergency of these days might still be open. */
        boolean isRecent() {
            return ago < 7;
        }

    }

    private List<PlannedTicket> ticketsOf(Day day) {
        var expected = PER_DAY * WEEKDAYS.getOrDefault(day.date().getDayOfWeek(), 1.0) * (day.isStormy() ? 1.6 : 1);
        var tickets = new ArrayList<PlannedTicket>();
        for (var left = count(expected); left > 0; left--) {
            tickets.add(ticket(day));
        }
        return tickets;
    }

    /** A number of independent arrivals, Poisson distributed. */
    private int count(double expected) {
        var limit = Math.exp(-expected);
        var n = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    private PlannedTicket ticket(Day day) {
        var report = report(day);
        var resident = pick(residents);
        var category = Category.of(report.category()).orElseThrow();
        var texts = report.reports()
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(level -> level.getValue().stream().map(text -> Map.entry(level.getKey(), text)))
            .toList();
        var words = pick(texts);
        var outcome = pick(report.outcomes());
        return new PlannedTicket(null, resident, random.nextInt(100) < 68 ? "webchat" : "sms", category, words.getKey(),
                words.getValue(), location(report.place(), resident.home()), time(day.date()), null,
                day.isStormy() ? 2 : 1, outcome.get(0), outcome.get(1));
    }

    private DemoTexts.Report report(Day day) {
        var left = random.nextDouble() * reports.stream().mapToDouble(report -> share(report, day)).sum();
        for (var report : reports) {
            left -= share(report, day);
            if (left < 0) {
                return report;
            }
        }
        return reports.getLast();
    }

    private static double share(DemoTexts.Report report, Day day) {
        var category = Category.of(report.category()).orElseThrow();
        if (day.isRecent() && category.intent() == Intent.EMERGENCY) {
            return 0;
        }
        return report.share() * (day.isStormy() && category == Category.REPAIR_STRUCTURAL_LEAK ? 5.0 : 1.0);
    }

    private Instant time(LocalDate day) {
        var left = random.nextInt(IntStream.of(HOURS).sum());
        var hour = 0;
        while (left >= HOURS[hour]) {
            left -= HOURS[hour++];
        }
        return day.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(zone).toInstant();
    }

    static @Nullable Location location(DemoTexts.Place place, @Nullable Location home) {
        if (home == null) {
            return null;
        }
        return switch (place) {
            case HOME -> home;
            case BUILDING -> new Location(home.building(), home.unit(), null);
            case SITE, NONE -> null;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

}
