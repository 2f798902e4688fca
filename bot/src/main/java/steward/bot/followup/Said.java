package steward.bot.followup;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.triage.Plain;

/**
 * What a resident says about a case reported before.
 *
 * @param category of the intent {@code follow_up}
 * @param text as written
 * @param named the place the text names
 */
public record Said(Category category, String text, @Nullable Location named) {

    String plain() {
        return Plain.of(text);
    }

    public boolean cancels() {
        return category == Category.FOLLOW_UP_CANCEL_CLOSE;
    }

    boolean recurs() {
        return category == Category.FOLLOW_UP_RECURRENCE;
    }

    boolean updates() {
        return category == Category.FOLLOW_UP_UPDATE_INFO;
    }

    /** Whether it gives the ticket's number. */
    public boolean names(Ticket ticket) {
        return TicketNumbers.in(text).contains(ticket.number())
                || TicketNumbers.bareDigits(text).contains(TicketNumbers.digits(ticket.number()));
    }

    @Override
    public String toString() {
        return "Said[" + category + "]"; // keeps what residents write out of logs
    }

}
