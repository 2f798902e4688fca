package steward.bot.ticket;

import java.util.List;

/** A ticket was asked for a step it cannot take now. Retrying cannot help. */
public final class IllegalTransition extends RuntimeException {

    private final transient List<TicketStep> allowed;

    IllegalTransition(Ticket ticket, TicketStep step) {
        super("ticket %s is %s and cannot take the step %s".formatted(ticket.number(), ticket.status(), step));
        this.allowed = TicketStep.allowedIn(ticket.status());
    }

    /** The steps the ticket can take instead. */
    public List<TicketStep> allowed() {
        return allowed;
    }

}
