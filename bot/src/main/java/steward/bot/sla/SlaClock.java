package steward.bot.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One promise of one ticket, running. Same clock, same instant, same answer.
 *
 * @param round 0 for the first time, higher after each reopening
 * @param policy the row of service standards it was opened under, such as {@code SL-R1}
 * @param dueAt the last instant at which the promise is kept
 * @param atRiskFrom when three quarters of its time are used; null where it is never at
 * risk
 */
public record SlaClock(String ticketNumber, ClockName name, int round, String policy, Instant startedAt, Instant dueAt,
        @Nullable Instant atRiskFrom, @Nullable Instant metAt) {

    /** Met up to and including the due instant, overdue after it. */
    public SlaStanding standing(Instant now) {
        var judgedAt = metAt == null ? now : metAt;
        if (judgedAt.isAfter(dueAt)) {
            return SlaStanding.OVERDUE;
        }
        if (metAt != null) {
            return SlaStanding.MET;
        }
        return atRiskFrom == null || now.isBefore(atRiskFrom) ? SlaStanding.ON_TRACK : SlaStanding.AT_RISK;
    }

    public boolean isRunning() {
        return metAt == null;
    }

}
