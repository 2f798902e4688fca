package steward.bot.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import steward.bot.ticket.Category;

/**
 * Whether a message tells of danger now: reviewed signs, less those that a guard explains
 * away. It needs nothing but the text, and nothing a message says about itself ("only a
 * test") switches it off.
 */
final class EmergencyGate {

    private static final Pattern CLAUSE_END = Pattern.compile("[,。!?;:、\\n]|\\.(?=\\s|$)");

    private static final Pattern SENTENCE_END = Pattern.compile("[。!?;\\n]|\\.(?=\\s|$)");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{So}]");

    private static final Pattern LATIN = Pattern.compile("[a-z]{2}|\\p{So}");

    private final List<Sign> signs = new ArrayList<>();

    private final List<Guard> guards = new ArrayList<>();

    EmergencyGate() {
        read("emergency-zh.tsv", HAN);
        read("emergency-en.tsv", LATIN);
        RuleFile.read("emergency-guards.tsv").forEach(row -> guards.add(Guard.of(row)));
    }

    /** The most telling emergency of the message. */
    Optional<Category> check(String text) {
        var plain = Plain.of(text);
        var scripts = Stream.of(HAN, LATIN).filter(script -> script.matcher(plain).find()).toList();
        return signs.stream()
            .filter(sign -> scripts.contains(sign.script) && isReal(sign, plain))
            .map(Sign::category)
            .findFirst();
    }

    private void read(String file, Pattern script) {
        RuleFile.read(file)
            .forEach(row -> signs.add(new Sign(category(row.fields().getFirst()), script, row.pattern())));
    }

    private boolean isReal(Sign sign, String plain) {
        var matcher = sign.pattern.matcher(plain);
        while (matcher.find()) {
            var context = Context.of(plain, matcher);
            if (guards.stream().noneMatch(guard -> guard.explains(sign.category, context))) {
                return true;
            }
        }
        return false;
    }

    private static Category category(String name) {
        return Category.of("emergency." + name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /**
     * @param script what a text must hold for the sign to be looked for
     */
    private record Sign(Category category, Pattern script, Pattern pattern) {
    }

    /**
     * Where a sign was found.
     *
     * @param before what stands before it in its clause
     */
    private record Context(String before, String clause, String sentence, String message) {

        static Context of(String plain, Matcher found) {
            int clauseStart = lastEnd(CLAUSE_END, plain, found.start());
            var clause = plain.substring(clauseStart, nextEnd(CLAUSE_END, plain, found.end()));
            var sentence = plain.substring(lastEnd(SENTENCE_END, plain, found.start()),
                    nextEnd(SENTENCE_END, plain, found.end()));
            return new Context(plain.substring(clauseStart, found.start()), clause, sentence, plain);
        }

        private static int lastEnd(Pattern end, String plain, int before) {
            var matcher = end.matcher(plain).region(0, before);
            int last = 0;
            while (matcher.find()) {
                last = matcher.end();
            }
            return last;
        }

        private static int nextEnd(Pattern end, String plain, int from) {
            var matcher = end.matcher(plain);
            return matcher.find(from) ? matcher.end() : plain.length();
        }

    }

    /**
     * @param categories the emergencies it can explain away; empty means all
     */
    private record Guard(Set<Category> categories, String scope, Pattern pattern) {

        static Guard of(RuleFile.Row row) {
            var names = row.fields().get(1);
            var categories = names.equals("*") ? Set.<Category>of() : Set
                .of(java.util.Arrays.stream(names.split(",")).map(EmergencyGate::category).toArray(Category[]::new));
            return new Guard(categories, row.fields().get(2), row.pattern());
        }

        boolean explains(Category category, Context context) {
            return (categories.isEmpty() || categories.contains(category)) && pattern.matcher(part(context)).find();
        }

        private String part(Context context) {
            return switch (scope) {
                case "before" -> context.before;
                case "clause" -> context.clause;
                case "sentence" -> context.sentence;
                case "message" -> context.message;
                default -> throw new IllegalArgumentException("a guard cannot look at the " + scope);
            };
        }

    }

}
