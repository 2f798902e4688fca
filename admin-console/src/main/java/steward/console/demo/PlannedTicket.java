package steward.console.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.resident.Resident;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;

/**
 * A ticket of the demo before it is stored.
 *
 * @param conversationId the conversation it came from, where the demo tells one
 * @param steps what has happened to it so far; null where its pace decides
 * @param pressed how much slower than usual everyone was when it came in, from 1
 */
record PlannedTicket(@Nullable String conversationId, Resident resident, String channel, Category category,
        Urgency urgency, String text, @Nullable Location location, Instant receivedAt, @Nullable Steps steps,
        double pressed, String result, String cause) {

    TicketKind kind() {
        return switch (category.intent()) {
            case EMERGENCY -> TicketKind.EMERGENCY;
            case REPAIR -> TicketKind.REPAIR;
            case COMPLAINT -> TicketKind.COMPLAINT;
            case SERVICE_REQUEST -> TicketKind.REQUEST;
            case PRAISE_SMALLTALK -> TicketKind.FEEDBACK;
            case ENQUIRY, PAYMENT, FOLLOW_UP, HUMAN_REQUEST, OUT_OF_SCOPE -> TicketKind.ENQUIRY;
        };
    }

}
