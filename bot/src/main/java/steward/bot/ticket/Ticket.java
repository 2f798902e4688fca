package steward.bot.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/**
 * A complaint, repair or request we track until the resident knows the result.
 *
 * @param number letters of the kind and a running number, such as {@code BX-1042}
 * @param summary what the resident wrote about it
 * @param queue where it waits, see {@code WorkQueue}
 * @param ownerId the named person who answers for it; never the bot
 * @param routedBecause one sentence on why it went to this owner
 * @param receivedAt when the message reached the hub
 * @param firstContactAt when a person first spoke to the resident about it
 * @param closedAt when it ended, closed, withdrawn or merged
 * @param version counts its changes
 */
public record Ticket(String number, String siteId, @Nullable String conversationId, @Nullable String residentId,
        String channel, TicketKind kind, Category category, Urgency urgency, TicketStatus status, String summary,
        @Nullable Location location, String queue, String ownerId, String routedBecause, Instant receivedAt,
        @Nullable Instant firstContactAt, @Nullable Instant acceptedAt, @Nullable Instant arrivedAt,
        @Nullable Instant resolvedAt, @Nullable Instant reportedBackAt, @Nullable Instant closedAt,
        @Nullable String result, @Nullable String cause, long version) {

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isEmergency() {
        return kind == TicketKind.EMERGENCY || category.intent() == Intent.EMERGENCY;
    }

    @Override
    public String toString() {
        return "Ticket[" + number + "]"; // keeps what residents write out of logs
    }

}
