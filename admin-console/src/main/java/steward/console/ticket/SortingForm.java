package steward.console.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.flow.TicketSorting;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Urgency;
import steward.console.staff.SignedIn;

/**
 * What a ticket is to be about, and how urgent it is; what is left out stays.
 *
 * @param reason wanted where the ticket becomes less urgent
 */
record SortingForm(@Nullable String category, @Nullable String urgency, @Nullable String reason) {

    /**
     * @throws BadField naming the field that cannot be used
     */
    Ticket apply(Ticket ticket, TicketSorting sorting, SignedIn me, Instant at) {
        if (category == null && urgency == null) {
            throw new BadField("category", "or urgency must be given");
        }
        var wanted = wantedCategory(ticket);
        var howSoon = wantedUrgency(wanted, ticket);
        return sorting.sort(ticket.number(), wanted, howSoon, me.staffId(), why(ticket, howSoon), at);
    }

    private Category wantedCategory(Ticket ticket) {
        return category == null ? ticket.category() : Category.of(BadField.text("category", category, 60))
            .orElseThrow(() -> new BadField("category", "is not a known category"));
    }

    private Urgency wantedUrgency(Category wanted, Ticket ticket) {
        var given = Labels.read("urgency", urgency, Urgency.class);
        if (wanted.intent() != Intent.EMERGENCY) {
            return given == null ? ticket.urgency() : given;
        }
        if (given != null && given != Urgency.P1) {
            throw new BadField("urgency", "is P1 for an emergency");
        }
        return Urgency.P1;
    }

    private String why(Ticket ticket, Urgency howSoon) {
        if (reason != null && !reason.isBlank()) {
            return BadField.text("reason", reason, TicketForms.LONGEST);
        }
        if (ticket.urgency().isAbove(howSoon)) {
            throw new BadField("reason", "must be given to make a ticket less urgent");
        }
        return "";
    }

}
