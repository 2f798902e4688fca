package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One promise of one ticket, running. Same clock, same instant, same answer.
 *
 * @param round 0 for the first time, higher after each reopening
 * @param policy the row of service standards it was opened under, such as {@code SL-R1}
 * @param dueAt the last instant at which the promise is kept
 */
public record SlaClock(String ticketNumber, ClockName name, int round, String policy, Instant startedAt, Instant dueAt,
        @Nullable Instant metAt) {

    /**
     * Met up to and including the due instant, overdue after it; at risk from three
     * quarters of the time.
     */
    public SlaStanding standing(Instant now) {
        var judgedAt = metAt == null ? now : metAt;
        if (judgedAt.isAfter(dueAt)) {
            return SlaStanding.OVERDUE;
        }
        if (metAt != null) {
            return SlaStanding.MET;
        }
        return now.isBefore(atRiskFrom()) ? SlaStanding.ON_TRACK : SlaStanding.AT_RISK;
    }

    public Instant atRiskFrom() {
        return startedAt.plus(Duration.between(startedAt, dueAt).multipliedBy(3).dividedBy(4));
    }

    public boolean isRunning() {
        return metAt == null;
    }

}
