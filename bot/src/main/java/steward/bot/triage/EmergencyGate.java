package steward.bot.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;

/**
 * Whether a message tells of danger now: what was learned from examples, and reviewed
 * signs less those that a guard explains away. It needs nothing but the text.
 */
@Component
class EmergencyGate {

    private static final Pattern CLAUSE_END = Pattern.compile("[,。!?;:、\\n]|\\.(?=\\s|$)");

    private static final Pattern SENTENCE_END = Pattern.compile("[。!?;\\n]|\\.(?=\\s|$)");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{So}]");

    private static final Pattern LATIN = Pattern.compile("[a-z]{2}|\\p{So}");

    /** What of an address says nothing about danger. */
    private static final Pattern PLACE = Pattern
        .compile("\\d+|[栋幢座楼号室层]|单元|\\b(building|block|tower|unit|flat|room|floor)\\b");

    /** Too little to learn from: only a sign makes it an emergency. */
    private static final Pattern ONE_WORD = Pattern
        .compile("[^\\p{IsHan}a-z]*(?:\\p{IsHan}{1,2}|[a-z]+)[^\\p{IsHan}a-z]*");

    /**
     * What a reviewed sign adds to the score learned, and a guard without one takes away.
     */
    private static final double SIGN = 0.6;

    /** From which score on a message is an emergency. */
    private static final double ENOUGH = 0.06;

    /** The same for a part of it, which has lost what stands around it. */
    private static final double ENOUGH_IN_PART = 0.6;

    /** What may be missing where a second opinion is worth having. */
    private static final double NEAR = 0.2;

    private static final List<Category> EMERGENCIES = Arrays.stream(Category.values())
        .filter(category -> category.intent() == Intent.EMERGENCY)
        .toList();

    private final List<Sign> signs = new ArrayList<>();

    private final List<Guard> guards = new ArrayList<>();

    private final TriageModel model;

    EmergencyGate(TriageModel model) {
        this.model = model;
        read("emergency-zh.tsv", HAN);
        read("emergency-en.tsv", LATIN);
        RuleFile.read("emergency-guards.tsv").forEach(row -> guards.add(Guard.of(row)));
    }

    /** Of what was learned. */
    String version() {
        return model.version();
    }

    /** The most telling emergency of the message, or of a part of it. */
    Optional<Category> check(String text) {
        return check(text, 0);
    }

    /** Whether little is missing for an emergency, or nothing. */
    boolean suspects(String text) {
        return check(text, NEAR).isPresent();
    }

    private Optional<Category> check(String text, double missing) {
        var whole = Stream.of(new Told(text, ENOUGH - missing));
        var parts = Parts.of(text).stream().filter(part -> !part.equals(text));
        return Stream.concat(whole, parts.map(part -> new Told(part, ENOUGH_IN_PART - missing)))
            .map(this::check)
            .flatMap(Optional::stream)
            .findFirst();
    }

    private record Told(String text, double enough) {
    }

    private Optional<Category> check(Told told) {
        var plain = Plain.of(told.text);
        var sign = sign(plain);
        if (sign.isEmpty() && ONE_WORD.matcher(PLACE.matcher(plain).replaceAll("")).matches()) {
            return Optional.empty();
        }
        var features = model.features(plain);
        double learned = model.danger().scores(features)[0];
        if (sign.isPresent()) {
            return sign.filter(category -> learned + SIGN >= told.enough);
        }
        return Optional.of(likeliest(model.categories().scores(features)))
            .filter(category -> learned - (isExplained(category, plain) ? SIGN : 0) >= told.enough);
    }

    /** Nobody is in the lift. */
    private boolean isExplained(Category category, String plain) {
        var whole = new Context("", plain, plain, plain);
        return guards.stream().anyMatch(guard -> guard.outweighs && guard.explains(category, whole));
    }

    private static Category likeliest(float[] scores) {
        return EMERGENCIES.stream()
            .max(Comparator.comparingDouble(category -> scores[category.ordinal()]))
            .orElseThrow();
    }

    /** The danger a reviewed sign tells of, unless it is explained away. */
    private Optional<Category> sign(String plain) {
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
     * @param outweighs whether it counts against what was learned as well
     * @param categories the emergencies it can explain away; empty means all
     */
    private record Guard(boolean outweighs, Set<Category> categories, String scope, Pattern pattern) {

        private static final String NOBODY = "nobody";

        static Guard of(RuleFile.Row row) {
            var names = row.fields().get(1);
            var categories = names.equals("*") ? Set.<Category>of()
                    : Set.of(Arrays.stream(names.split(",")).map(EmergencyGate::category).toArray(Category[]::new));
            return new Guard(row.fields().getFirst().equals(NOBODY), categories, row.fields().get(2), row.pattern());
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
