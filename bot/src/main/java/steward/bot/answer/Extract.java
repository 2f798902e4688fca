package steward.bot.answer;

import java.util.List;

import steward.knowledge.search.Passage;

/**
 * An answer copied from the documents.
 *
 * @param passages what it was chosen from, best first
 */
record Extract(Answer answer, List<Passage> passages) {

    Extract {
        passages = List.copyOf(passages);
    }

}
