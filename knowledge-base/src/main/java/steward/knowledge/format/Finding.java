package steward.knowledge.format;

import java.util.Locale;

/**
 * Something in a file that a reader of the page would not see, or that speaks to machines
 * instead of people: it stays in the text and means nothing there. Or something of the
 * file that did not become text.
 *
 * @param where the page, line or part of the file
 * @param excerpt its first words, at most 80 characters
 */
public record Finding(Kind kind, String where, String excerpt) {

    private static final int LONGEST = 80;

    public Finding {
        excerpt = excerpt.strip().replaceAll("\\s+", " ");
        excerpt = excerpt.length() > LONGEST ? excerpt.substring(0, LONGEST - 1) + "…" : excerpt;
    }

    /** What was found. */
    public enum Kind {

        /** Invisible, white, of no size, or in a part that is not shown. */
        HIDDEN_TEXT,

        /** Words that tell a language model what to do. */
        INSTRUCTION,

        /** Printed at the edge of most pages of a PDF, and left out. */
        RUNNING_LINE,

        /** A page that is only a picture, so that its words are missing. */
        PAGE_WITHOUT_TEXT;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

    }

}
