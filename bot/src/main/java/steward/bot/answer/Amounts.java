package steward.bot.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import steward.bot.answer.Amount.Measure;
import steward.knowledge.index.ChineseNumber;

/** The figures of sentences that a question asks for. */
final class Amounts {

    private static final Map<Measure, Pattern> ASKS = Map.of(Measure.MONEY, Pattern.compile(
            "多少钱|几块|几元|收费|费用|价格|押金|罚款|租金|贵不贵|要钱|免费|how much|cost|\\bfees?\\b|price|charge|deposit|\\bfine\\b|\\brent\\b"),
            Measure.SHARE,
            Pattern.compile("比例|百分|几折|折扣|费率|利率|滞纳金|违约金|percent|percentage|\\brate\\b|share|discount|penalty|late fee"),
            Measure.LENGTH,
            Pattern.compile("多久|多长时间|几天|多少天|几个?(?:小时|工作日|月|星期)|几周|几年|多少(?:小时|分钟|个月|个工作日)"
                    + "|how (?:long|soon|many (?:days|hours|weeks|months|years|working days))|what notice"),
            Measure.FREQUENCY, Pattern.compile("几次|多少次|几遍|频率|频次|多久.{0,6}[一1]次|隔多久|how (?:often|many times|frequent)"));

    private static final Pattern TEN_THOUSANDS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*万");

    private static final Pattern FRACTION = Pattern
        .compile("([千万])分之(\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)");

    private static final Pattern CLAUSE = Pattern.compile("[，,；;。、]|\\b(?:and|but|while)\\b");

    private Amounts() {
    }

    /** What kinds of figures a folded question asks for. */
    static Set<Measure> askedFor(String question) {
        var asked = EnumSet.noneOf(Measure.class);
        ASKS.forEach((measure, words) -> {
            if (words.matcher(question).find()) {
                asked.add(measure);
            }
        });
        if (asked.contains(Measure.FREQUENCY)) {
            asked.remove(Measure.LENGTH);
        }
        return asked;
    }

    /**
     * The figures a sentence names for what is asked about: of several, those whose words
     * fit best.
     */
    static Set<Claim> in(Sentence sentence, Set<Measure> measures, List<Thing> things) {
        var best = new LinkedHashSet<Claim>();
        double most = 0;
        for (var segment : segments(written(sentence.text()), measures)) {
            double held = Thing.held(things, segment);
            if (held > most) {
                best.clear();
            }
            if (held >= most) {
                most = held;
                best.addAll(AmountReader.read(segment, measures));
            }
        }
        return best;
    }

    private static String written(String text) {
        var scaled = TEN_THOUSANDS.matcher(Terms.plain(text))
            .replaceAll(figure -> new BigDecimal(figure.group(1)).movePointRight(4).toPlainString());
        return Figures.written(FRACTION.matcher(scaled).replaceAll(Amounts::percent));
    }

    private static String percent(MatchResult fraction) {
        var number = fraction.group(2);
        var figure = new BigDecimal(number.matches("[\\d.]+") ? number : ChineseNumber.digits(number));
        return figure.movePointLeft(fraction.group(1).equals("千") ? 1 : 2).toPlainString() + "%";
    }

    /** Clauses up to and including each that holds a figure. */
    private static List<String> segments(String text, Set<Measure> measures) {
        var segments = new ArrayList<String>();
        var open = new StringBuilder();
        for (var clause : CLAUSE.split(text)) {
            open.append(clause).append(',');
            if (!AmountReader.read(clause, measures).isEmpty()) {
                segments.add(open.toString());
                open.setLength(0);
            }
        }
        return segments;
    }

}
