package steward.bot.triage;

import java.util.Locale;

/**
 * What decided the labels: reviewed rules alone, what was learned from examples, or that
 * together with a language model.
 */
public enum DecidedBy {

    RULES, MODEL, LLM;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
