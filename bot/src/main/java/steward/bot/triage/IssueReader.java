package steward.bot.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.knowledge.source.Language;

/**
 * Splits a message into issues and labels each: rules speak first, the nearest examples
 * have their say.
 */
@Component
class IssueReader {

    private static final Pattern PARTS = Pattern.compile(
            "(?<=[。！!?？；;\\n])|(?<=[a-z]\\.)\\s+|(?=另外|还有[,，一个]|顺便|对了|同时也?|此外|\\balso\\b|\\bby the way\\b|\\bplus\\b)");

    private static final Pattern QUESTION = Pattern.compile("[?？吗么呢嘛]\\s*$|多久|几点|怎么|如何|可不可以|能不能|多少|哪里|什么时候|"
            + "^\\W*(how|what|when|where|who|which|can|could|may|is|are|do|does|will)\\b");

    private static final Pattern ASKS_FOR_FACTS = Pattern
        .compile("多久|多长时间|几天|时限|几点|流程|规定|标准|怎么(报修|投诉|办|算|申请|评价|催)|可以[^,，。]{0,14}(吗|么|嘛)|"
                + "能不能|允许|\\b(how (long|fast|soon|quickly|do i|can i|does|is)|can i|may i|am i allowed|what (are|is) the)\\b");

    private static final Pattern TROUBLE = Pattern
        .compile("坏了|漏(了|水|得|个)|堵了|不亮|不热|不动|停了|没电|没水|还没|没人|又|一直|\\b(broken|leak(s|ing)?|not working|still|again)\\b");

    private static final double RULE = 0.55;

    private static final double SURE = 0.85;

    private static final double A_PART_COUNTS_FROM = 0.5;

    private static final double TOO_STRANGE = 0.16;

    private final List<RuleFile.Row> rules = RuleFile.read("rules.tsv");

    private final NearestExamples nearest;

    IssueReader(NearestExamples nearest) {
        this.nearest = nearest;
    }

    /** A label for a part of a message. */
    record Label(Category category, double confidence, String text, boolean byRuleAlone) {
    }

    /**
     * @return at least one label, each category once
     */
    List<Label> read(String text, Language language) {
        var parts = PARTS.splitAsStream(text).map(String::strip).filter(part -> part.length() > 1).toList();
        var labels = new LinkedHashMap<Category, Label>();
        var whole = label(text, language);
        if (parts.size() > 1) {
            for (var part : parts) {
                var label = label(part, language);
                if (label.confidence() >= A_PART_COUNTS_FROM) {
                    labels.merge(label.category(), label, IssueReader::surer);
                }
            }
        }
        labels.values().removeIf(label -> labels.size() > 1 && isCourtesy(label.category()));
        if (labels.isEmpty()) {
            labels.put(whole.category(), whole);
        }
        alsoSlow(text, labels).ifPresent(label -> labels.put(label.category(), label));
        return List.copyOf(labels.values());
    }

    private Label label(String text, Language language) {
        var plain = Plain.of(text);
        if (plain.codePoints().filter(Character::isLetter).count() < 2) {
            return new Label(Category.OUT_OF_SCOPE_EMPTY, SURE, text, true);
        }
        var spoken = ruled(plain);
        var votes = new EnumMap<Category, Double>(Category.class);
        votes.putAll(nearest.votes(plain, language, spoken.size() != 1));
        var strange = votes.values().stream().noneMatch(vote -> vote >= TOO_STRANGE);
        for (var i = 0; i < spoken.size(); i++) {
            var weight = RULE / (1 + 0.25 * i);
            votes.merge(spoken.get(i), weight, (vote, rule) -> Math.min(1, vote + rule));
        }
        asQuestion(plain, votes);
        if (spoken.isEmpty() && strange) {
            return new Label(Category.OUT_OF_SCOPE_UNRELATED, 0.5, text, false);
        }
        var best = votes.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder())).orElseThrow();
        return new Label(best.getKey(), Math.clamp(best.getValue(), 0.01, 1), text, spoken.size() == 1);
    }

    private List<Category> ruled(String plain) {
        var spoken = new ArrayList<Category>();
        for (var rule : rules) {
            if (rule.pattern().matcher(plain).find()) {
                spoken.add(Category.of(rule.fields().getFirst()).orElseThrow());
            }
        }
        return spoken;
    }

    /** "How long does a repair take?" asks; it reports nothing broken. */
    private static void asQuestion(String plain, Map<Category, Double> votes) {
        if (!QUESTION.matcher(plain).find() || !ASKS_FOR_FACTS.matcher(plain).find() || TROUBLE.matcher(plain).find()) {
            return;
        }
        votes.replaceAll((category, vote) -> switch (category.intent()) {
            case REPAIR, COMPLAINT, EMERGENCY -> vote * 0.4;
            case SERVICE_REQUEST -> vote * 0.7;
            default -> vote;
        });
        votes.merge(Category.ENQUIRY_RULES_POLICY, 0.35, (vote, bonus) -> Math.min(1, vote + bonus));
    }

    private Optional<Label> alsoSlow(String text, Map<Category, Label> labels) {
        var plain = Plain.of(text);
        var reported = labels.keySet()
            .stream()
            .anyMatch(category -> category.intent() == Intent.REPAIR || category.intent() == Intent.COMPLAINT);
        if (!reported || labels.containsKey(Category.COMPLAINT_SLOW_RESPONSE)
                || !ruled(plain).contains(Category.COMPLAINT_SLOW_RESPONSE)) {
            return Optional.empty();
        }
        return Optional.of(new Label(Category.COMPLAINT_SLOW_RESPONSE, RULE, text, true));
    }

    private static boolean isCourtesy(Category category) {
        return category.intent() == Intent.PRAISE_SMALLTALK || category == Category.OUT_OF_SCOPE_EMPTY
                || category == Category.OUT_OF_SCOPE_UNRELATED;
    }

    private static Label surer(Label one, Label other) {
        return one.confidence() >= other.confidence() ? one : other;
    }

}
