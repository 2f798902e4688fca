package steward.bot.triage;

import java.util.Locale;

/** What decided the labels: reviewed rules alone, or the nearest examples too. */
public enum DecidedBy {

    RULES, MODEL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
