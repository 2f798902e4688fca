package steward.knowledge.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/** Questions as they are compared: without the script, the width and the courtesies. */
final class AskedText {

    private static final Pattern COURTESY = Pattern
        .compile("请问一?下?|想?(?:问|咨询)一下|你们?好|您好|谢谢|麻烦(?:您|你|了)?|\\b(?:hi|hello|please|thanks|thank you)\\b");

    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern NEEDLESS_BLANK = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})|^ | $");

    private static final Pattern ENDING = Pattern.compile("[呢啊呀吧哦嘛吗]+$");

    private AskedText() {
    }

    static String folded(String question) {
        var plain = Script.simplified(Normalizer.normalize(question, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        var words = NOT_SAID.matcher(COURTESY.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return ENDING.matcher(NEEDLESS_BLANK.matcher(words).replaceAll("")).replaceAll("");
    }

}
