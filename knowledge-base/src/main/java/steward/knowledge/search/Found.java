package steward.knowledge.search;

import java.util.List;

import steward.knowledge.query.Question;
import steward.knowledge.source.Language;

/**
 * What a search found.
 *
 * @param question as it was read for the search
 * @param documents the language of the documents searched
 * @param passages best first
 */
public record Found(Question question, Language documents, List<Passage> passages) {

    public Found {
        passages = List.copyOf(passages);
    }

}
