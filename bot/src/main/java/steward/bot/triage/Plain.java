package steward.bot.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/** Texts as the rules read them. */
public final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cs}&&[^\\n]]");

    private static final String IDEOGRAPH = "[\\p{IsHan}&&[^零〇一二三四五六七八九十百]]";

    private static final Pattern BETWEEN_IDEOGRAPHS = Pattern
        .compile("(?<=\\p{IsHan})[ \\t]+(?=\\p{IsHan})|(?<=%1$s)[*·•_|/~.-]+(?=%1$s)".formatted(IDEOGRAPH));

    private static final Pattern BLANKS = Pattern.compile("[\\h]+");

    private Plain() {
    }

    /**
     * One width, one script, lower case; nothing invisible, nothing that splits words
     * apart.
     */
    public static String of(String text) {
        return cased(text).toLowerCase(Locale.ROOT);
    }

    /** The same, but with capitals as written. */
    static String cased(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'').replace('‘', '\'');
        var visible = INVISIBLE.matcher(normal).replaceAll("");
        var simplified = Script.simplified(visible);
        return BLANKS.matcher(BETWEEN_IDEOGRAPHS.matcher(simplified).replaceAll("")).replaceAll(" ").strip();
    }

}
