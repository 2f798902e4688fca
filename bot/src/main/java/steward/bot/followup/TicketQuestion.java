package steward.bot.followup;

import java.time.Instant;

/** One thing the bot asked about a ticket. */
public record TicketQuestion(String ticketNumber, Missing missing, State state, Instant askedAt) {

    /** What became of a question. */
    public enum State {

        OPEN, ANSWERED,
        /** The resident wrote something else: nothing more is asked about the ticket. */
        LEFT

    }

}
