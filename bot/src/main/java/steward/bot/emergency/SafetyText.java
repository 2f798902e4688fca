package steward.bot.emergency;

import steward.bot.conversation.SafetyCard;

/**
 * The fixed text of one kind of emergency.
 *
 * @param version when it was last reviewed
 */
public record SafetyText(String version, SafetyCard card) {

    /**
     * The card as plain lines: for screens without cards, and for whoever reads it aloud.
     */
    public String text() {
        return String.join("\n", card.lines()) + "\n" + card.question();
    }

}
