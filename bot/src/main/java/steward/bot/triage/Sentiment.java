package steward.bot.triage;

import java.util.Locale;

/** How a resident feels about what they write. */
public enum Sentiment {

    NEGATIVE, NEUTRAL, POSITIVE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
