package steward.bot.answer;

import java.util.List;

import steward.bot.conversation.Citation;

/**
 * What the documents say to a question.
 *
 * @param text sentences copied from the documents, each followed by the number of its
 * citation; empty when nothing was found
 * @param confidence from 0 to 1
 */
public record Answer(boolean answered, String text, double confidence, List<Citation> citations) {

    public Answer {
        citations = List.copyOf(citations);
        if (answered == citations.isEmpty()) {
            throw new IllegalArgumentException("an answer has citations, and what was not answered has none");
        }
    }

    static Answer none(double confidence) {
        return new Answer(false, "", confidence, List.of());
    }

}
