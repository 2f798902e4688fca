package steward.console.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.bot.learning.Correction;

/**
 * A correction as the API answers it.
 *
 * @param text the resident's words without personal data
 * @param before what the ticket was
 * @param model the version of what was learned that had decided
 */
record CorrectionView(String id, String ticket, String text, String language, Sorted before, Sorted after, String model,
        String correctedBy, Instant correctedAt, String state, @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {

    static CorrectionView of(Correction correction) {
        return new CorrectionView(correction.id(), correction.ticketNumber(), correction.text(),
                correction.language().tag(), Sorted.of(correction.was()), Sorted.of(correction.is()),
                correction.model(), correction.correctedBy(), correction.correctedAt(), Labels.of(correction.state()),
                correction.reviewedBy(), correction.reviewedAt());
    }

    record Sorted(String category, String urgency) {

        static Sorted of(Correction.Sorted sorted) {
            return new Sorted(sorted.category().label(), sorted.urgency().name());
        }

    }

    /** A page of a list; {@code next} is given as {@code after} for the following one. */
    record Page(List<CorrectionView> items, @Nullable String next) {
    }

}
