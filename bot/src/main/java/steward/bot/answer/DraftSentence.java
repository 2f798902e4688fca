package steward.bot.answer;

import java.util.List;

/** A sentence as a model drafted it, with what it says it stands on. */
record DraftSentence(String text, List<Quote> citations) {

    DraftSentence {
        if (text == null || citations == null) {
            throw new IllegalArgumentException("a sentence has a text and citations");
        }
        citations = List.copyOf(citations);
    }

    /**
     * @param passage the number of the passage, from 1
     */
    record Quote(int passage, String quote) {

        Quote {
            if (quote == null) {
                throw new IllegalArgumentException("a citation has a quote");
            }
        }

    }

}
