package steward.bot.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/** A ticket about to be opened; who owns it is decided with it. */
public record NewTicket(String siteId, @Nullable String conversationId, @Nullable String residentId, String channel,
        TicketKind kind, Category category, Urgency urgency, String summary, @Nullable Location location,
        Instant receivedAt) {

    Ticket received(String number, String queue, String ownerId, String because) {
        return new Ticket(number, siteId, conversationId, residentId, channel, kind, category, urgency,
                TicketStatus.RECEIVED, summary, location, queue, ownerId, because, receivedAt, null, null, null, null,
                null, null, null, null, 0);
    }

}
