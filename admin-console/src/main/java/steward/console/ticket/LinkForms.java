package steward.console.ticket;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import steward.bot.flow.SplitRefused;
import steward.bot.flow.TicketSplitting;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Urgency;
import steward.console.staff.SignedIn;

/** What merging and splitting need to know. */
final class LinkForms {

    private LinkForms() {
    }

    /**
     * @param parent number of the ticket that is worked on instead
     */
    record Parent(@Nullable String parent, @Nullable String why) {

        String number() {
            return BadField.text("parent", parent, 20).toUpperCase(Locale.ROOT);
        }

        String reason() {
            return why == null || why.isBlank() ? "" : BadField.text("why", why, TicketForms.LONGEST);
        }

    }

    /**
     * @param messageId of the resident's message the new ticket is about
     * @param urgency left out, it is P3, and P1 for an emergency
     */
    record Part(@Nullable String messageId, @Nullable String category, @Nullable String urgency) {

        /**
         * @throws BadField naming the field that cannot be used
         */
        Ticket split(Ticket ticket, TicketSplitting splitting, SignedIn me, Instant at) {
            var about = Category.of(BadField.text("category", category, 60))
                .orElseThrow(() -> new BadField("category", "is not a known category"));
            var given = Labels.read("urgency", urgency, Urgency.class);
            var howSoon = about.intent() == Intent.EMERGENCY ? Urgency.P1 : given == null ? Urgency.P3 : given;
            try {
                return splitting.split(ticket.number(), BadField.text("messageId", messageId, 64),
                        IntakeForm.kindOf(about), about, howSoon, me.staffId(), at);
            }
            catch (SplitRefused ex) {
                throw new BadField("messageId", "is no message of this ticket's resident");
            }
        }

    }

}
