package steward.console.ticket;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import steward.bot.sla.SlaStanding;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.Urgency;

/**
 * Which tickets a list asks for; a part that is null does not narrow it.
 *
 * @param words found in the summary, or the beginning of a number
 * @param limit how many at most, from 1 to 200
 * @param after the ticket after which to go on
 */
record TicketQuery(String siteId, @Nullable TicketKind kind, @Nullable TicketStatus status, @Nullable Urgency urgency,
        @Nullable String queue, @Nullable String owner, @Nullable String building, @Nullable SlaStanding standing,
        @Nullable String words, int limit, @Nullable Place after) {

    static final int MOST = 200;

    TicketQuery continuing(Ticket last) {
        return new TicketQuery(siteId, kind, status, urgency, queue, owner, building, standing, words, limit,
                Place.of(last));
    }

    /** A place in the list, newest first. */
    record Place(Instant receivedAt, String number) {

        static Place of(Ticket ticket) {
            return new Place(ticket.receivedAt(), ticket.number());
        }

        /** An opaque word for it. */
        String cursor() {
            var text = receivedAt + "|" + number;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static @Nullable Place read(@Nullable String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return null;
            }
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var bar = text.indexOf('|');
                return new Place(Instant.parse(text.substring(0, Math.max(0, bar))), text.substring(bar + 1));
            }
            catch (IllegalArgumentException | DateTimeException ex) {
                throw new BadField("after", "is not the \"next\" of an earlier answer");
            }
        }

    }

}
