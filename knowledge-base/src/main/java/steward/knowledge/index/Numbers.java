package steward.knowledge.index;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Numbers written out, as digits, so that a question finds them however they are written:
 * 「三十分钟」 and "thirty minutes" as 30. Only what is counted is changed: neither the number
 * of a clause, such as 「第三条」, nor words that merely hold a numeral, such as 「统一」.
 */
public final class Numbers {

    private static final String COUNTED = "分钟|个?小时|个?钟头|个钟|点|天|日(?!常|期|后)|个?工作日|个?(?:星期|礼拜)|周(?!边|围|到)|个?月|年|元|块|次(?!性|序)|平方?米|米"
            + "|号楼|栋|幢|单元|层|楼";

    private static final Pattern FULL_WIDTH = Pattern.compile("[０-９]");

    private static final Pattern HALF = Pattern.compile("半个?(?:小时|钟头|钟)|\\bhalf(?:[ -]an?)?[ -]hour\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AND_A_HALF = Pattern.compile("([0-9]{1,3}|[一二两三四五六七八九十]{1,3})个半(?:小时|钟头|钟)");

    private static final Pattern CHINESE = Pattern
        .compile("(?<![第周零〇一二两三四五六七八九十百千万]|星期|礼拜)(?!一(?![零〇一二两三四五六七八九十百千万]|分钟|个?(?:小时|钟|工作日)))([零〇一二两三四五六七八九十百千万]+)(?="
                + COUNTED + ")");

    /** The measure word that one writer puts there and another does not. */
    private static final Pattern MEASURE = Pattern.compile("(?<=[0-9]) ?个(?:钟头|钟)|(?<=[0-9]) ?个(?=小时|工作日)");

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");

    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");

    private static final Pattern ENGLISH = Pattern.compile("\\b(?:(" + String.join("|", TENS) + ")(?:[ -]("
            + String.join("|", SMALL.subList(1, 10)) + "))?|(" + String.join("|", SMALL.reversed())
            + "))(?=[ -](?:minutes?|hours?|(?:working |business |calendar )?days?|weeks?|months?|years?|yuan|times|per ?cent|met(?:re|er)s?)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Numbers() {
    }

    /**
     * @param text in simplified characters, where it is Chinese
     */
    public static String inDigits(String text) {
        var narrow = FULL_WIDTH.matcher(text).replaceAll(found -> narrow(found.group()));
        var halves = HALF.matcher(AND_A_HALF.matcher(narrow).replaceAll(found -> minutes(found.group(1))));
        var chinese = CHINESE.matcher(halves.replaceAll(found -> isChinese(found.group()) ? "30分钟" : "30 minutes"))
            .replaceAll(found -> ChineseNumber.digits(found.group(1)));
        var measured = MEASURE.matcher(chinese).replaceAll(found -> found.group().matches(" ?个") ? "" : "小时");
        return ENGLISH.matcher(measured).replaceAll(found -> english(found.group(1), found.group(2), found.group(3)));
    }

    private static String narrow(String digit) {
        return Character.toString(digit.charAt(0) - '０' + '0');
    }

    private static boolean isChinese(String text) {
        return text.startsWith("半");
    }

    private static String minutes(String hours) {
        var whole = Character.isDigit(hours.charAt(0)) ? hours : ChineseNumber.digits(hours);
        return Integer.parseInt(whole) * 60 + 30 + "分钟";
    }

    private static String english(@Nullable String tens, @Nullable String ones, @Nullable String small) {
        return Integer.toString(
                tens == null ? small(small) : (TENS.indexOf(tens.toLowerCase(Locale.ROOT)) + 2) * 10 + small(ones));
    }

    private static int small(@Nullable String word) {
        return word == null ? 0 : SMALL.indexOf(word.toLowerCase(Locale.ROOT));
    }

}
