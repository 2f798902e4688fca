package steward.bot.triage;

import java.util.Locale;

/** What decided the labels: reviewed rules alone, or what was learned from examples. */
public enum DecidedBy {

    RULES, MODEL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
