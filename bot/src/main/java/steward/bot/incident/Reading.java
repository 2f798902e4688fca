package steward.bot.incident;

import java.util.List;
import java.util.Set;

import steward.knowledge.source.Language;

/**
 * What a report tells about a fault.
 *
 * @param telling what was learned about texts like its own
 * @param kinds that reviewed signs name, the most telling first
 * @param aspects which of several faults of its kind, such as {@code piano}
 * @param own whether it is about the resident's own home alone
 * @param everywhere whether it speaks of the whole estate
 * @param meaning a vector of length one; empty while the model is not ready
 */
record Reading(Report report, Telling telling, List<FaultKind> kinds, Set<String> aspects, boolean own,
        boolean everywhere, FaultPlace place, Language language, float[] meaning) {

    /** The cosine between what two reports mean; NaN across languages. */
    double similarity(Reading other) {
        if (language.isChinese() != other.language.isChinese() || meaning.length != other.meaning.length
                || meaning.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < meaning.length; i++) {
            sum += meaning[i] * other.meaning[i];
        }
        return sum;
    }

}
