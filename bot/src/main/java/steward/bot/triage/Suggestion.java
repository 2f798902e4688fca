package steward.bot.triage;

import java.util.List;

/**
 * What a language model takes a message to be about. Nothing of it is to be believed.
 *
 * @param category a label of ours, or anything else
 * @param urgency one of {@code P1} to {@code P4}, or anything else
 * @param words of the message, that tell it
 */
record Suggestion(String category, String urgency, String words) {

    Suggestion {
        if (category == null || urgency == null || words == null) {
            throw new IllegalArgumentException("a suggestion has a category, an urgency and words");
        }
    }

    /** A whole reply. */
    record Reply(List<Suggestion> issues) {

        Reply {
            if (issues == null) {
                throw new IllegalArgumentException("a reply has issues");
            }
            issues = List.copyOf(issues);
        }

    }

}
