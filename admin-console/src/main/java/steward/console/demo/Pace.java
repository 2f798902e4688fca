package steward.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;

/**
 * How quickly people work: most of the time well inside the promise, sometimes not. Each
 * step takes a log-normal share of the time promised for it.
 */
class Pace {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private static final LocalTime EVENING = LocalTime.of(20, 30);

    private static final Duration DAY = Duration.ofHours(24);

    private static final Duration SILENCE = Duration.ofHours(72);

    private final ZoneId zone;

    private final Random random;

    Pace(ZoneId zone, Random random) {
        this.zone = zone;
        this.random = random;
    }

    /** The steps of a ticket as they will have happened once it is closed. */
    Steps steps(PlannedTicket ticket, List<SlaClock> clocks) {
        var received = ticket.receivedAt();
        var emergency = clocks.stream().anyMatch(clock -> clock.policy().equals("SL-E"));
        var slow = ticket.pressed() * (emergency || isDay(received) ? 1 : 1.8);
        var promised = limit(clocks, ClockName.RESPOND, DAY);
        var answered = received.plus(answer(promised, emergency, slow));
        var accepted = promised.compareTo(DAY) < 0 ? answered : workingHours(answered);
        var arrived = hasVisit(clocks) ? arrival(ticket, clocks, accepted, emergency) : null;
        var done = received
            .plus(draw(limit(clocks, ClockName.RESOLVE, Duration.ofHours(36)), 0.35, 0.6, ticket.pressed()));
        var earliest = (arrived == null ? accepted : arrived).plus(minutes(20, 90));
        var resolved = emergency ? later(done, earliest) : workingHours(later(done, earliest));
        var told = workingHours(resolved.plus(draw(Duration.ofHours(24), 0.1, 1, 1)));
        var closed = random.nextInt(100) < 60 ? workingHours(told.plus(draw(DAY, 0.2, 0.8, 1))) : told.plus(SILENCE);
        return new Steps(accepted, arrived, resolved, told, closed);
    }

    private Duration answer(Duration promised, boolean emergency, double slow) {
        if (emergency) {
            return draw(promised, 0.4, 0.45, slow);
        }
        return promised.compareTo(DAY) < 0 ? draw(promised, 0.2, 0.8, slow) : draw(promised, 0.08, 1.1, slow);
    }

    private Instant arrival(PlannedTicket ticket, List<SlaClock> clocks, Instant accepted, boolean emergency) {
        var drawn = ticket.receivedAt()
            .plus(draw(limit(clocks, ClockName.ON_SITE, DAY), emergency ? 0.5 : 0.3, emergency ? 0.3 : 0.7,
                    ticket.pressed()));
        var arrived = later(drawn, accepted.plus(minutes(5, 30)));
        return emergency ? arrived : workingHours(arrived);
    }

    private Duration draw(Duration promised, double median, double spread, double slow) {
        var share = median * Math.exp(spread * random.nextGaussian()) * slow;
        return Duration.ofSeconds(Math.max(20, (long) (promised.toSeconds() * share)));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofSeconds(random.nextInt(from * 60, to * 60));
    }

    /** The instant itself by day, else some time into the next morning. */
    private Instant workingHours(Instant instant) {
        if (isDay(instant)) {
            return instant;
        }
        var local = instant.atZone(zone);
        var day = local.toLocalTime().isBefore(MORNING) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(MORNING).atZone(zone).toInstant().plus(minutes(1, 150));
    }

    private boolean isDay(Instant instant) {
        var time = instant.atZone(zone).toLocalTime();
        return !time.isBefore(MORNING) && time.isBefore(EVENING);
    }

    private static boolean hasVisit(List<SlaClock> clocks) {
        return clocks.stream().anyMatch(clock -> clock.name() == ClockName.ON_SITE);
    }

    private static Duration limit(List<SlaClock> clocks, ClockName name, Duration otherwise) {
        return clocks.stream()
            .filter(clock -> clock.name() == name)
            .map(clock -> Duration.between(clock.startedAt(), clock.dueAt()))
            .findFirst()
            .orElse(otherwise);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

}
