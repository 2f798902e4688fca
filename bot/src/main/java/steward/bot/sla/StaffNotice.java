package steward.bot.sla;

import java.time.Instant;

/**
 * A staff member is told about a promise.
 *
 * @param wantsNewTime whether the resident is owed a new time and a reason
 * @param late whether the hub told it after its time
 */
public record StaffNotice(long id, String staffId, String ticketNumber, ClockName clock, DeadlineStage stage,
        boolean wantsNewTime, boolean late, Instant toldAt) {
}
