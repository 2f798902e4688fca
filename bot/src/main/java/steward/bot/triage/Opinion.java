package steward.bot.triage;

import java.util.List;

import org.jspecify.annotations.Nullable;
import steward.bot.ticket.Category;

/**
 * What a message is about after a language model was asked.
 *
 * @param emergency if it tells of one after all; then the issues are void
 */
record Opinion(@Nullable Category emergency, List<Issue> issues) {

    Opinion {
        issues = List.copyOf(issues);
    }

    static Opinion alarm(Category emergency) {
        return new Opinion(emergency, List.of());
    }

}
