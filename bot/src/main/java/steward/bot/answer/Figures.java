package steward.bot.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import steward.knowledge.index.ChineseNumber;

/**
 * The figures of a text, however they are written: amounts, times, numbers, each with
 * what it counts.
 */
final class Figures {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,，](?=\\d{3}(?!\\d))");

    private static final Pattern PERCENT = Pattern.compile("百分之([0-9零〇一二两三四五六七八九十百点.]+)");

    private static final Pattern NOT_COUNTED = Pattern.compile(
            "(?<![零〇一二两三四五六七八九十百千万亿])(?:一(?:般|定|起|样|旦|切|律|并|些|下|直|经|致|体|面|边|时|带|同|次性|概)|统一|万一|唯一|之一|进一步|专一|逐一|单一|同一|十分(?!钟)|千万(?![元户])|第三方|三方|四周|百姓)");

    private static final Pattern CHINESE = Pattern.compile("[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?");

    private static final Pattern HALF = Pattern.compile("半(?=个|小时|天|日|年|月|价)|\\bhalf\\b");

    private static final List<String> ENGLISH = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve");

    private static final Map<String, String> ENGLISH_TENS = Map.of("fifteen", "15", "twenty", "20", "thirty", "30",
            "forty", "40", "fifty", "50", "sixty", "60", "ninety", "90", "hundred", "100", "twenty-four", "24",
            "forty-eight", "48");

    private static final Pattern ENGLISH_NUMBER = Pattern.compile("\\b(?:twenty-four|forty-eight|"
            + String.join("|", ENGLISH) + "|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)\\b");

    /** Units that are written in more than one way; any other stands for itself. */
    private static final List<Map.Entry<String, String>> UNITS = List.of(Map.entry("min", "分钟|minutes?\\b|mins?\\b"),
            Map.entry("h", "个?小时|个?钟头|hours?\\b|hrs?\\b"), Map.entry("wd", "个?工作日|(?:working|business) days?\\b"),
            Map.entry("d", "天|日|(?:calendar )?days?\\b"), Map.entry("wk", "周|个?星期|weeks?\\b"),
            Map.entry("mon", "个月|months?\\b"), Map.entry("y", "年|years?\\b"), Map.entry("yuan", "元|块|圆|yuan|rmb|cny"),
            Map.entry("%", "%|percent|per cent"), Map.entry("m2", "平方米|平米|m2|square met(?:re|er)s?"),
            Map.entry("m", "米|met(?:re|er)s?\\b"),
            Map.entry("itself", "万元|亿元|万|亿|角|月|分|点|时|楼|层|栋|号|室|户|次|人|名|个|条|部|家|遍|级|度|倍|折|件|张|台|辆"));

    private static final Pattern FIGURE = Pattern.compile("(?<money>[¥$])?(?<value>\\d+(?:[.:/]\\d+)*)[ -]?(?<unit>"
            + String.join("|", UNITS.stream().map(Map.Entry::getValue).toList()) + ")?");

    private Figures() {
    }

    /**
     * @param unit what the number counts; empty where nothing is written beside it
     */
    record Figure(String value, String unit) {

        boolean isIn(Set<Figure> others) {
            return unit.isEmpty() ? others.stream().anyMatch(other -> other.value.equals(value))
                    : others.contains(this);
        }

    }

    static Set<Figure> in(String text) {
        var found = new HashSet<Figure>();
        FIGURE.matcher(written(Terms.plain(text))).results().map(Figures::figure).forEach(found::add);
        return found;
    }

    /** Whether every figure of a text is among those of another. */
    static boolean ofAreIn(String text, String other) {
        var known = in(other);
        return in(text).stream().allMatch(figure -> figure.isIn(known));
    }

    /** A plain text with its numbers in digits. */
    static String written(String folded) {
        var digits = THOUSANDS.matcher(folded).replaceAll("");
        var percents = PERCENT.matcher(digits).replaceAll("$1%");
        var counted = NOT_COUNTED.matcher(percents).replaceAll(" ");
        var halves = HALF.matcher(counted).replaceAll("0.5");
        var english = ENGLISH_NUMBER.matcher(halves).replaceAll(number -> digits(number.group()));
        return CHINESE.matcher(english).replaceAll(number -> ChineseNumber.digits(number.group()));
    }

    private static String digits(String word) {
        var place = ENGLISH.indexOf(word);
        return place >= 0 ? Integer.toString(place + 2) : ENGLISH_TENS.getOrDefault(word, word);
    }

    private static Figure figure(MatchResult match) {
        var unit = match.group("unit") == null ? "" : match.group("unit");
        return new Figure(plain(match.group("value")), match.group("money") == null ? canonical(unit) : "yuan");
    }

    private static String plain(String value) {
        return value.matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value.replaceFirst("^0(?=\\d)", "");
    }

    private static String canonical(String unit) {
        return UNITS.stream()
            .filter(known -> unit.matches(known.getValue()))
            .map(known -> known.getKey().equals("itself") ? unit : known.getKey())
            .findFirst()
            .orElse("");
    }

}
