package steward.bot.triage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Changes with every example. */
    static String version(List<Example> examples) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            examples.forEach(example -> digest
                .update((example.category().label() + "\t" + example.text() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
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
