package steward.bot.learning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;
import steward.knowledge.source.Language;

/**
 * What a staff member put right about a ticket that triage had opened.
 *
 * @param text the resident's words on one line, without personal data
 * @param was what the ticket was before
 * @param is what it is according to the staff member
 * @param model the version of what was learned that had decided
 * @param reviewedBy who accepted or rejected it
 */
public record Correction(String id, String siteId, String ticketNumber, String text, Language language, Sorted was,
        Sorted is, String model, String correctedBy, Instant correctedAt, CorrectionState state,
        @Nullable String reviewedBy, @Nullable Instant reviewedAt) {

    /** What a ticket is about and how urgent it is. */
    public record Sorted(Category category, Urgency urgency) {
    }

    /** The row of a file of examples, without its end of line. */
    public String example() {
        return String.join("\t", is.category().label(), language.tag(), text);
    }

    @Override
    public String toString() {
        return "Correction[" + id + "]"; // keeps what residents write out of logs
    }

}
