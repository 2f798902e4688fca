package steward.bot.ticket;

import java.time.Instant;

/**
 * Two tickets have to do with each other; {@code from} is the later or the lesser one.
 */
public record TicketLink(String from, LinkKind kind, String to, String by, Instant at) {

    /** The ticket at the other end. */
    public String other(String number) {
        return number.equals(from) ? to : from;
    }

}
