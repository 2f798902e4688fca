package steward.bot.answer;

import java.util.List;

import steward.bot.conversation.Citation;

/**
 * What the documents say to a question.
 *
 * @param text sentences copied from the documents, each followed by the number of its
 * citation; empty when nothing was found
 * @param confidence from 0 to 1
 * @param conflicts those citations that say something else than the first one does
 */
public record Answer(boolean answered, String text, double confidence, List<Citation> citations,
        List<Citation> conflicts) {

    public Answer {
        citations = List.copyOf(citations);
        conflicts = List.copyOf(conflicts);
        if (answered == citations.isEmpty()) {
            throw new IllegalArgumentException("an answer has citations, and what was not answered has none");
        }
    }

    Answer(boolean answered, String text, double confidence, List<Citation> citations) {
        this(answered, text, confidence, citations, List.of());
    }

    static Answer none(double confidence) {
        return new Answer(false, "", confidence, List.of());
    }

}
