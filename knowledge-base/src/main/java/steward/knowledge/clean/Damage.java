package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import steward.knowledge.source.Script;

/**
 * What must not be left of a text that passed through other hands. It is looked for
 * without the cleaners' own rules, so that it tells what they overlook.
 */
public enum Damage {

    /** The reading of a character in brackets behind it. */
    PINYIN_IN_BRACKETS("(?<=\\p{IsHan})[（(]\\s*[a-zü" + Damage.TONED + "ɑɡ]{1,8}\\s*[)）]") {

        @Override
        boolean isDamage(String text, MatchResult found) {
            return found.group().matches(".*[" + TONED + "].*")
                    || reading(text.substring(found.start() - 1, found.start())).equals(letters(found.group()));
        }

    },

    /** What stands for bytes nobody could read. */
    REPLACEMENT_CHARACTERS("\\uFFFD+|(?:锟斤拷)+|ï¿½"),

    /** What a download site says about itself. */
    SITE_NOTICES("[^\\n]*(?:下载(?:本|该|此)?(?:文档|资源|全文|次数)|(?:本|该|此)(?:文档|资料).{0,12}(?:上传|下载|VIP|收集|付费)"
            + "|(?:文库|文档网|资料网|本站|网盘).{0,10}(?:下载|上传|版权|会员|VIP|文档|资源|不保证|提供)|成为VIP|VIP(?:文档|免费|专享|下载)"
            + "|版权申诉|文档评论|提交评论|还剩\\d+页|已阅读\\d+页|继续阅读全文|侵权.{0,8}(?:删除|举报|联系)|扫码.{0,8}(?:下载|阅读)全文)[^\\n]*"
            + "|(?im:^[^\\n]*(?:uploaded by (?:a )?users?|sign up to download|download (?:this|the full) document"
            + "|report copyright infringement)[^\\n]*$)") {

        @Override
        String folded(String text) {
            return Script.simplified(text);
        }

    },

    /** Characters made of halves of others. */
    NONSENSE_RUNS("(?<!\\()\\?[a-zü]*[" + Damage.TONED + "][a-zü]*\\)|(?<=[\\p{IsHan}%\\d])\\?[;；]"
            + "|(?<![吗嗎呢吧么麼否?])\\?\\?(?=\\p{IsHan})|[\\uE000-\\uF8FF]|(?<=\\p{IsHan})[\\u3105-\\u3129](?=\\p{IsHan})") {

        @Override
        boolean isApart(int gap) {
            return gap > LONGEST_RUN;
        }

    };

    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

    /** Marks as near as this are of one run. */
    private static final int LONGEST_RUN = 8;

    private final Pattern pattern;

    Damage(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Each piece of it in a text, in order. */
    public List<Place> in(String text) {
        var pieces = new ArrayList<Place>();
        int last = -1;
        var matcher = pattern.matcher(folded(text));
        while (matcher.find()) {
            if (isDamage(text, matcher) && (last < 0 || isApart(matcher.start() - last))) {
                pieces.add(new Place(matcher.start(), text.substring(matcher.start(), matcher.end())));
            }
            last = matcher.end();
        }
        return pieces;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A text of the same length. */
    String folded(String text) {
        return text;
    }

    boolean isDamage(String text, MatchResult found) {
        return true;
    }

    boolean isApart(int gap) {
        return true;
    }

    private static String reading(String character) {
        return Readings.PLAIN.transliterate(character);
    }

    private static String letters(String brackets) {
        return brackets.replaceAll("[（(）)\\s]", "").replace('ɡ', 'g').replace('ɑ', 'a');
    }

    /**
     * A piece of damage.
     *
     * @param at where it begins
     */
    public record Place(int at, String text) {
    }

    /** Loaded only for a text that needs it. */
    private static final class Readings {

        static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    }

}
