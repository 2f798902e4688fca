package steward.console.analytics;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A filter that cannot be read. Retrying cannot help. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BadSelection extends RuntimeException {

    private final String field;

    private final String problem;

    BadSelection(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** The parameter that is wrong. */
    String field() {
        return field;
    }

    /** What is wrong about it, in English and for programs. */
    String problem() {
        return problem;
    }

}
