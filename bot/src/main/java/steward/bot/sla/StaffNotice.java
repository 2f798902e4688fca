package steward.bot.sla;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A staff member is told about a promise, or about a ticket beside its promises.
 *
 * @param clock of the promise
 * @param stage what happens with the promise
 * @param news what else; there is either this or a clock with a stage
 * @param wantsNewTime whether the resident is owed a new time and a reason
 * @param late whether the hub told it after its time
 */
public record StaffNotice(long id, String staffId, String ticketNumber, @Nullable ClockName clock,
        @Nullable DeadlineStage stage, @Nullable TicketNews news, boolean wantsNewTime, boolean late, Instant toldAt) {

    /** The word of the API for what it says, such as {@code warn} or {@code urged}. */
    public String label() {
        return stage == null ? Objects.requireNonNull(news).label() : stage.label();
    }

}
