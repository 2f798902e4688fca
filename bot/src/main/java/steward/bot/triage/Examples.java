package steward.bot.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import steward.bot.ticket.Category;
import steward.knowledge.source.Language;

/**
 * Labelled messages, and how alike a text is to each by the short runs of characters they
 * share, rare runs counting more (cosine over tf-idf of one to three characters in
 * Chinese, of words and their pairs in English).
 */
final class Examples {

    private static final List<String> FILES = List.of("examples-emergency.tsv", "examples-repair.tsv",
            "examples-complaint.tsv", "examples-enquiry.tsv", "examples-service_request.tsv", "examples-payment.tsv",
            "examples-follow_up.tsv", "examples-other.tsv", "near-misses.tsv");

    private final List<Example> all;

    private final Map<String, List<Posting>> postings = new HashMap<>();

    private final Map<String, Double> rarity = new HashMap<>();

    /** One labelled message. */
    record Example(Category category, Language language, String text) {
    }

    private record Posting(int example, double weight) {
    }

    Examples() {
        this(FILES.stream().flatMap(file -> RuleFile.fields(file).stream()).map(Examples::example).toList());
    }

    Examples(List<Example> all) {
        this.all = List.copyOf(all);
        var runs = all.stream().map(example -> runs(Plain.of(example.text()))).toList();
        runs.stream().flatMap(Set::stream).forEach(run -> rarity.merge(run, 1.0, Double::sum));
        rarity.replaceAll((run, count) -> Math.log(1 + all.size() / count));
        for (var i = 0; i < runs.size(); i++) {
            post(i, runs.get(i));
        }
    }

    List<Example> all() {
        return all;
    }

    /**
     * How alike the text is to each example, from 0 to 1, in the order of {@link #all}.
     */
    double[] likeness(String plain) {
        var runs = runs(plain);
        var length = norm(runs);
        var likeness = new double[all.size()];
        for (var run : runs) {
            var weight = rarity.getOrDefault(run, 0.0) / length;
            for (var posting : postings.getOrDefault(run, List.of())) {
                likeness[posting.example()] += weight * posting.weight();
            }
        }
        return likeness;
    }

    private void post(int example, Set<String> runs) {
        var length = norm(runs);
        for (var run : runs) {
            postings.computeIfAbsent(run, key -> new ArrayList<>())
                .add(new Posting(example, rarity.getOrDefault(run, 0.0) / length));
        }
    }

    private double norm(Set<String> runs) {
        var unseen = Math.log(1 + all.size());
        var sum = runs.stream().mapToDouble(run -> Math.pow(rarity.getOrDefault(run, unseen), 2)).sum();
        return sum == 0 ? 1 : Math.sqrt(sum);
    }

    private static Set<String> runs(String plain) {
        var runs = new HashSet<String>();
        for (var part : plain.split("[^\\p{IsHan}]+")) {
            for (var length = 1; length <= 3; length++) {
                for (var i = 0; i + length <= part.length(); i++) {
                    runs.add(part.substring(i, i + length));
                }
            }
        }
        var before = "";
        for (var word : plain.split("[^a-z0-9']+")) {
            if (!word.isEmpty()) {
                runs.add(word);
                runs.add(before + " " + word);
                before = word;
            }
        }
        return runs;
    }

    private static Example example(List<String> fields) {
        var category = Category.of(fields.getFirst())
            .orElseThrow(() -> new IllegalStateException("unknown category " + fields.getFirst()));
        return new Example(category, Language.of(fields.get(1)), fields.get(2));
    }

}
