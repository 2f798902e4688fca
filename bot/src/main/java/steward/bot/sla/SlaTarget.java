package steward.bot.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import steward.bot.site.SiteCalendar;
import steward.bot.sla.clock.ClockTarget;
import steward.bot.sla.clock.PromiseClock;

/** One limit of one policy row. */
record SlaTarget(String policy, ClockName clock, ClockTarget limit) {

    SlaClock start(String ticketNumber, int round, Instant at, Supplier<SiteCalendar> calendar) {
        var reading = PromiseClock.of(limit, calendar, at, List.of()).read(at);
        var dueAt = Objects.requireNonNull(reading.dueAt());
        return new SlaClock(ticketNumber, clock, round, policy, at, dueAt, reading.atRiskFrom(), null);
    }

}
