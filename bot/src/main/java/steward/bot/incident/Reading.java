package steward.bot.incident;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.knowledge.source.Language;

/**
 * What a report tells about a fault.
 *
 * @param kinds the most telling first; none where the text names no fault
 * @param categories by triage
 * @param aspects which of several faults of its kind, such as {@code piano}
 * @param own whether it is about the resident's own home alone
 * @param everywhere whether it speaks of the whole estate
 * @param meaning a vector of length one; empty while the model is not ready
 */
record Reading(Report report, List<FaultKind> kinds, Set<Category> categories, Set<String> aspects, boolean own,
        boolean everywhere, FaultPlace place, Language language, float[] meaning) {

    private static final Set<Intent> SHARED = Set.of(Intent.REPAIR, Intent.COMPLAINT, Intent.EMERGENCY,
            Intent.FOLLOW_UP, Intent.ENQUIRY);

    /** Whether several homes may tell of it. */
    boolean isShared() {
        return !own
                && (!kinds.isEmpty() || categories.stream().anyMatch(category -> SHARED.contains(category.intent())));
    }

    /** The kind it is filed under; null where neither words nor category tell one. */
    @Nullable FaultKind kind() {
        return kinds.stream()
            .findFirst()
            .or(() -> categories.stream().flatMap(category -> FaultKind.of(category).stream()).findFirst())
            .orElse(null);
    }

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
