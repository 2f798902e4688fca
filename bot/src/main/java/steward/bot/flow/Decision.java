package steward.bot.flow;

import steward.bot.ticket.Category;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;

/** What the hub does about one issue of a message. */
sealed interface Decision {

    /** Look it up and answer with the clause, or say that nothing was found. */
    record Answer(String question) implements Decision {
    }

    record OpenTicket(TicketKind kind, Category category, Urgency urgency, String text) implements Decision {
    }

    /** Fixed safety text first, then ticket and page. */
    record Emergency(Category category) implements Decision {
    }

    /** About a case reported before. */
    record FollowUp(Category category, String text) implements Decision {
    }

    record HandOver() implements Decision {
    }

    /**
     * @param thanks whether the resident says thank you
     */
    record Greet(boolean thanks) implements Decision {
    }

    /** Nothing property management does, or nothing readable. */
    record Decline(Category category) implements Decision {
    }

}
