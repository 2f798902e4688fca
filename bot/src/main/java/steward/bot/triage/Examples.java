package steward.bot.triage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.knowledge.source.Language;

/** The labelled messages that come with the hub. */
final class Examples {

    private static final List<String> FILES = List.of("examples-emergency.tsv", "examples-repair.tsv",
            "examples-complaint.tsv", "examples-enquiry.tsv", "examples-service-request.tsv", "examples-payment.tsv",
            "examples-follow-up.tsv", "examples-other.tsv", "examples-several.tsv", "near-misses.tsv");

    private static final Set<String> LANGUAGES = Arrays.stream(Language.values())
        .map(Language::tag)
        .collect(Collectors.toUnmodifiableSet());

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

    /**
     * Rows as those that come with the hub are written.
     * @throws IllegalArgumentException naming the line that is none
     */
    static List<Example> read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
            .mapToObj(i -> example(lines.get(i), i + 1))
            .toList();
    }

    /** Both; where the same text has other categories, the later ones hold. */
    static List<Example> joined(List<Example> examples, List<Example> later) {
        var byText = new LinkedHashMap<String, Example>();
        Stream.concat(examples.stream(), later.stream()).forEach(example -> byText.put(example.text(), example));
        return List.copyOf(byText.values());
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

    private static Example example(String line, int number) {
        var fields = line.split("\t", -1);
        var isWhole = fields.length == 3 && LANGUAGES.contains(fields[1]) && !fields[2].isBlank();
        if (!isWhole) {
            throw new IllegalArgumentException("line %d is not categories, language and text".formatted(number));
        }
        try {
            return new Example(categories(fields[0]), Language.of(fields[1]), fields[2]);
        }
        catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException("line %d names no known category: %s".formatted(number, fields[0]), ex);
        }
    }

    private static Set<Category> categories(String labels) {
        return Arrays.stream(labels.split(","))
            .map(label -> Category.of(label).orElseThrow(() -> new IllegalArgumentException(label)))
            .collect(Collectors.toUnmodifiableSet());
    }

}
