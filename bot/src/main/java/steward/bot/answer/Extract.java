package steward.bot.answer;

import java.util.List;

import steward.knowledge.search.Enquiry;
import steward.knowledge.search.Passage;

/**
 * An answer copied from the documents.
 *
 * @param enquiry as it was read: alone, or with the one before
 * @param passages what it was chosen from, best first
 */
record Extract(Enquiry enquiry, Answer answer, List<Passage> passages) {

    Extract {
        passages = List.copyOf(passages);
    }

    boolean isAnswered() {
        return answer.answered();
    }

}
