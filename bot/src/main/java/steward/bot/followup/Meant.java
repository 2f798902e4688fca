package steward.bot.followup;

import java.util.List;

import steward.bot.ticket.Ticket;

/** The tickets a follow-up is about, as far as its words tell. */
public sealed interface Meant {

    /** These, beyond doubt: one, or all that the resident names. */
    record Sure(List<Ticket> tickets) implements Meant {
    }

    /** One of these: the resident has to say which. */
    record Unsure(List<Ticket> tickets) implements Meant {
    }

    /** None of the resident's tickets has the number they give. */
    record UnknownNumber(String number) implements Meant {
    }

    /** No ticket is there that it could be about. */
    record Nothing() implements Meant {
    }

}
