package steward.console.ticket;

import org.jspecify.annotations.Nullable;

/** A field of a request that cannot be used. Retrying cannot help. */
final class BadField extends RuntimeException {

    private final String field;

    private final String problem;

    BadField(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.problem = problem;
    }

    String field() {
        return field;
    }

    String problem() {
        return problem;
    }

    /** The text, if it is one and fits. */
    static String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new BadField(field, "must not be empty");
        }
        if (text.length() > longest) {
            throw new BadField(field, "is longer than " + longest + " characters");
        }
        return text.strip();
    }

}
