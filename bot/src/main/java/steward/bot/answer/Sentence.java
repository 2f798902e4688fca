package steward.bot.answer;

import java.util.List;

import steward.knowledge.chunk.Sentences;
import steward.knowledge.search.Passage;

/** One sentence of a passage, exactly as it stands there. */
record Sentence(Passage passage, String text) {

    String document() {
        return passage.document();
    }

    static List<Sentence> of(Passage passage) {
        return Sentences.of(passage.text()).stream().map(text -> new Sentence(passage, text)).toList();
    }

}
