package steward.bot.triage;

import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** Which language a text is written in. */
final class Languages {

    /** A Chinese word says about as much as this many Latin letters. */
    private static final int LETTERS_PER_IDEOGRAPH = 3;

    private Languages() {
    }

    static Language of(String text) {
        var ideographs = text.codePoints().filter(Character::isIdeographic).count();
        var letters = text.codePoints().filter(c -> Character.isLetter(c) && !Character.isIdeographic(c)).count();
        if (letters > ideographs * LETTERS_PER_IDEOGRAPH) {
            return Language.EN;
        }
        return Script.isTraditional(text) ? Language.ZH_HANT : Language.ZH_HANS;
    }

}
