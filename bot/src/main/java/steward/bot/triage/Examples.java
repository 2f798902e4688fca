package steward.bot.triage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.knowledge.source.Language;

/** The labelled messages that come with the hub. */
final class Examples {

    private static final List<String> FILES = List.of("examples-emergency.tsv", "examples-repair.tsv",
            "examples-complaint.tsv", "examples-enquiry.tsv", "examples-service-request.tsv", "examples-payment.tsv",
            "examples-follow-up.tsv", "examples-other.tsv", "examples-several.tsv", "near-misses.tsv");

    private Examples() {
    }

    /** A message and what it is about: mostly one category. */
    record Example(Set<Category> categories, Language language, String text) {

        boolean isEmergency() {
            return categories.stream().anyMatch(category -> category.intent() == Intent.EMERGENCY);
        }

        String labels() {
            return categories.stream().map(Category::label).sorted().collect(Collectors.joining(","));
        }

    }

    static List<Example> all() {
        return FILES.stream().flatMap(file -> of(file).stream()).toList();
    }

    /** Changes with every example. */
    static String version(List<Example> examples) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            examples.forEach(example -> digest
                .update((example.labels() + "\t" + example.text() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static List<Example> of(String file) {
        return RuleFile.fields(file)
            .stream()
            .map(row -> new Example(categories(row.getFirst()), Language.of(row.get(1)), row.get(2)))
            .toList();
    }

    private static Set<Category> categories(String labels) {
        return Arrays.stream(labels.split(","))
            .map(label -> Category.of(label).orElseThrow(() -> new IllegalArgumentException(label)))
            .collect(Collectors.toUnmodifiableSet());
    }

}
