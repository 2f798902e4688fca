package steward.console.ticket;

import org.jspecify.annotations.Nullable;

/** What the forms of the panel and the bodies of the API carry; each checks itself. */
final class TicketForms {

    static final int LONGEST = 2_000;

    private TicketForms() {
    }

    record Resolution(@Nullable String result, @Nullable String cause) {
    }

    record Reason(@Nullable String why) {
    }

    record Owner(@Nullable String ownerId, @Nullable String why) {
    }

    record Note(@Nullable String text) {
    }

    /** Whether a text a person had to write is there and not over-long. */
    static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    /** A text a person may leave out. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

}
