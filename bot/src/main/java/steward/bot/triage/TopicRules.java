package steward.bot.triage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import steward.bot.ticket.Category;

/**
 * Reviewed rules that decide what one part of a message is about, where words alone can.
 */
final class TopicRules {

    private final List<Rule> rules = RuleFile.read("rules.tsv").stream().map(Rule::of).toList();

    private record Rule(Category category, Pattern pattern) {

        static Rule of(RuleFile.Row row) {
            var label = row.fields().getFirst();
            return new Rule(Category.of(label).orElseThrow(() -> new IllegalArgumentException(label)), row.pattern());
        }

    }

    /**
     * @param plain as {@link Plain} writes it
     */
    Optional<Category> decide(String plain) {
        return rules.stream().filter(rule -> rule.pattern.matcher(plain).find()).map(Rule::category).findFirst();
    }

}
