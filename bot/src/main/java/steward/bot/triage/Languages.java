package steward.bot.triage;

import java.util.regex.Pattern;

import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** The language a message is written in. */
public final class Languages {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private static final Pattern CANTONESE = Pattern.compile("[嘅咗喺冇啲嚟咁嗰哋唔乜噉嘢]|\\uD860\\uDEE2");

    private Languages() {
    }

    /**
     * The one most of its words are in; a text without words counts as Simplified
     * Chinese.
     */
    public static Language of(String text) {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        long words = WORD.matcher(text).results().count();
        if (words > ideographs) {
            return Language.EN;
        }
        return Script.isTraditional(text) || CANTONESE.matcher(text).find() ? Language.ZH_HANT : Language.ZH_HANS;
    }

}
