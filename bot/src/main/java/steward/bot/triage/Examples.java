package steward.bot.triage;

import java.util.List;

import steward.bot.ticket.Category;
import steward.knowledge.source.Language;

/** The labelled messages that come with the hub. */
final class Examples {

    private static final List<String> FILES = List.of("examples-emergency.tsv", "examples-repair.tsv",
            "examples-complaint.tsv", "examples-enquiry.tsv", "examples-service-request.tsv", "examples-payment.tsv",
            "examples-follow-up.tsv", "examples-other.tsv", "near-misses.tsv");

    private Examples() {
    }

    /** A message and its one category. */
    record Example(Category category, Language language, String text) {
    }

    static List<Example> all() {
        return FILES.stream().flatMap(file -> of(file).stream()).toList();
    }

    static List<Example> of(String file) {
        return RuleFile.fields(file)
            .stream()
            .map(row -> new Example(
                    Category.of(row.getFirst()).orElseThrow(() -> new IllegalArgumentException(row.getFirst())),
                    Language.of(row.get(1)), row.get(2)))
            .toList();
    }

}
