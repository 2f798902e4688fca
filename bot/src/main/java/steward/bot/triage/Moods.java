package steward.bot.triage;

import java.util.List;
import java.util.Set;

import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;

/** The mood of a message: what it is about, and the words it is told in. */
final class Moods {

    private static final Set<Intent> UNHAPPY = Set.of(Intent.COMPLAINT, Intent.EMERGENCY);

    private final List<RuleFile.Row> words = RuleFile.read("sentiment.tsv");

    Sentiment of(String plain, List<Issue> issues) {
        var categories = issues.stream().map(Issue::category).toList();
        if (issues.stream().anyMatch(issue -> UNHAPPY.contains(issue.intent())) || holds("negative", plain)) {
            return Sentiment.NEGATIVE;
        }
        return categories.contains(Category.PRAISE_SMALLTALK_PRAISE) || holds("positive", plain) ? Sentiment.POSITIVE
                : Sentiment.NEUTRAL;
    }

    private boolean holds(String mood, String plain) {
        return words.stream()
            .filter(row -> row.fields().getFirst().equals(mood))
            .anyMatch(row -> row.pattern().matcher(plain).find());
    }

}
