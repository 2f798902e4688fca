package steward.bot.triage;

import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Urgency;

/**
 * One thing a message is about.
 *
 * @param confidence in (0, 1]
 * @param text the part of the message that says so, as written
 */
public record Issue(Intent intent, Category category, Urgency urgency, double confidence, String text) {

    public Issue {
        if (category.intent() != intent) {
            throw new IllegalArgumentException("%s is not a category of %s".formatted(category, intent));
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside (0, 1]: " + confidence);
        }
    }

    Issue with(Urgency other) {
        return new Issue(intent, category, other, confidence, text);
    }

}
