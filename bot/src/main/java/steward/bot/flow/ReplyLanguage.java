package steward.bot.flow;

import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** The language a message is answered in. */
final class ReplyLanguage {

    private ReplyLanguage() {
    }

    /**
     * The language the message is written in. A text without letters, or one that reads
     * the same in both scripts, is answered in the language of the conversation.
     */
    static Language of(String text, Language written, Language conversation) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return conversation;
        }
        return written == Language.ZH_HANS && conversation == Language.ZH_HANT && sameInBothScripts(text) ? conversation
                : written;
    }

    private static boolean sameInBothScripts(String text) {
        return text.equals(Script.traditional(text));
    }

}
