package steward.bot.learning;

import java.util.Locale;

/** A correction was reviewed before, with another result. Retrying cannot help. */
public final class ReviewedOtherwise extends RuntimeException {

    ReviewedOtherwise(Correction correction) {
        super("The correction was already %s by %s.".formatted(correction.state().name().toLowerCase(Locale.ROOT),
                correction.reviewedBy()));
    }

}
