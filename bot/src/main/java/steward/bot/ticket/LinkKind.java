package steward.bot.ticket;

import java.util.Locale;

/** What one ticket has to do with another. */
public enum LinkKind {

    RELATED,
    /** The other one is worked on in its place. */
    MERGED_INTO,
    /** It was a part of the other one. */
    SPLIT_FROM;

    /** The word of the API, such as {@code merged_into}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
