package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * The reading of a character written in brackets behind it, as in 标(biāo). Brackets with
 * capitals, such as (IoT), are part of the text.
 */
class PinyinBrackets implements Cleaner {

    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

    private static final Pattern BRACKETS = Pattern.compile("(?<=\\S)[（(]\\s*([a-züɡɑ" + TONED + "]{1,8})\\s*[)）]");

    private static final Pattern TONE = Pattern.compile("[" + TONED + "]");

    private static final Pattern TONELESS_SYLLABLE = Pattern.compile(
            "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|"
                    + "ong|ou|u|ua|uai|uan|uang|ui|un|uo|ü|üe)");

    @Override
    public String name() {
        return "pinyin in brackets";
    }

    @Override
    public Cleaned clean(String text) {
        boolean annotated = BRACKETS.matcher(text).results().anyMatch(found -> TONE.matcher(found.group(1)).find());
        if (!annotated) {
            return Cleaned.unchanged(text);
        }
        var removed = new ArrayList<String>();
        return new Edits(name(), text).replace(BRACKETS, found -> {
            if (!isReading(found.group(1))) {
                return found.group();
            }
            removed.add(found.group());
            return "";
        }).cleaned(removed);
    }

    private static boolean isReading(String letters) {
        return TONE.matcher(letters).find() || TONELESS_SYLLABLE.matcher(letters).matches();
    }

}
