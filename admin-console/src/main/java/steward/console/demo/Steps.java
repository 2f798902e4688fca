package steward.console.demo;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.sla.ClockName;
import steward.bot.ticket.TicketStatus;

/**
 * When each step of a ticket happened; null while it has not. No step without those
 * before it, except the visit, which many tickets do without.
 */
record Steps(@Nullable Instant accepted, @Nullable Instant arrived, @Nullable Instant resolved,
        @Nullable Instant reportedBack, @Nullable Instant closed) {

    static Steps after(Instant receivedAt, @Nullable Long accept, @Nullable Long arrive, @Nullable Long resolve,
            @Nullable Long reportBack, @Nullable Long close) {
        return new Steps(plus(receivedAt, accept), plus(receivedAt, arrive), plus(receivedAt, resolve),
                plus(receivedAt, reportBack), plus(receivedAt, close));
    }

    /** The steps that have happened by this instant. */
    Steps until(Instant now) {
        return new Steps(past(accepted, now), past(arrived, now), past(resolved, now), past(reportedBack, now),
                past(closed, now));
    }

    TicketStatus status() {
        if (closed != null) {
            return TicketStatus.CLOSED;
        }
        if (reportedBack != null) {
            return TicketStatus.REPORTED_BACK;
        }
        if (resolved != null) {
            return TicketStatus.RESOLVED;
        }
        if (arrived != null) {
            return TicketStatus.ON_SITE;
        }
        return accepted == null ? TicketStatus.RECEIVED : TicketStatus.ACCEPTED;
    }

    /** When the promise of this clock was met, as the steps of a live ticket meet it. */
    @Nullable Instant met(ClockName clock) {
        return switch (clock) {
            case RESPOND -> accepted;
            case ON_SITE -> arrived == null ? resolved : arrived;
            case RESOLVE -> resolved;
            case REPORT_BACK -> reportedBack;
        };
    }

    private static @Nullable Instant plus(Instant start, @Nullable Long minutes) {
        return minutes == null ? null : start.plus(Duration.ofMinutes(minutes));
    }

    private static @Nullable Instant past(@Nullable Instant step, Instant now) {
        return step == null || step.isAfter(now) ? null : step;
    }

}
