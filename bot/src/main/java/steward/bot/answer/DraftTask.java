package steward.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;

/**
 * What a model is asked to word.
 *
 * @param question without personal data
 * @param passages what the answer may stand on; a citation counts them from 1
 */
record DraftTask(String question, Language language, List<Passage> passages) {

    DraftTask {
        passages = List.copyOf(passages);
    }

    /** Everything that others wrote, as data. */
    Map<String, Object> data() {
        var numbered = new ArrayList<Map<String, Object>>();
        for (var passage : passages) {
            numbered.add(Map.of("passage", numbered.size() + 1, "heading", passage.heading(), "text", passage.text()));
        }
        return Map.of("question", question, "answerIn", language.tag(), "passages", numbered);
    }

}
