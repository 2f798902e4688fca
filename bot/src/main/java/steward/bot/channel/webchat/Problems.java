package steward.bot.channel.webchat;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem details as RFC 9457 has them. */
final class Problems {

    private Problems() {
    }

    static ProblemDetail of(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** A 400 that names the fields, each with what is wrong about it. */
    static ProblemDetail ofFields(List<Map<String, String>> fields) {
        var names = fields.stream().map(field -> field.get("field") + " " + field.get("problem")).toList();
        var problem = of(HttpStatus.BAD_REQUEST, String.join("; ", names));
        problem.setProperty("fields", fields);
        return problem;
    }

    static Map<String, String> field(String name, String problem) {
        return Map.of("field", name, "problem", problem);
    }

}
