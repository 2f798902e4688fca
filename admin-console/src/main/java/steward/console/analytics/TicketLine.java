package steward.console.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;

/**
 * A ticket in a list or an export: what a manager needs and nothing that names a
 * resident.
 *
 * @param room masked but for its floor, such as {@code 12**}
 * @param responseDueAt null where no first response was promised
 */
public record TicketLine(String number, TicketKind kind, Category category, Urgency urgency, TicketStatus status,
        @Nullable String building, @Nullable String unit, @Nullable String room, String channel, String owner,
        Instant receivedAt, @Nullable Instant firstContactAt, @Nullable Instant responseDueAt,
        @Nullable Instant closedAt, boolean overdue) {

    /** Keeps the floor of a room and hides which door it is. */
    static @Nullable String masked(@Nullable String room) {
        return room == null ? null : room.substring(0, Math.max(0, room.length() - 2)) + "**";
    }

}
