package steward.bot.sla.clock;

import java.time.Instant;

/** A clock whose target its calendar does not reach. Retrying cannot help. */
public final class NeverDue extends RuntimeException {

    private NeverDue(String message) {
        super(message);
    }

    static NeverDue withoutWorkingTime(Instant startedAt) {
        return new NeverDue(
                "the calendar has no working time within %d years of %s".formatted(PromiseClock.MAX_YEARS, startedAt));
    }

    static NeverDue tooFar(Object target, Instant startedAt) {
        return new NeverDue("a target of %s is not reached within %d years of %s".formatted(target,
                PromiseClock.MAX_YEARS, startedAt));
    }

}
