package steward.bot.answer;

import java.util.ArrayList;
import java.util.List;

import steward.bot.conversation.Citation;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** Puts copied sentences together, each followed by the number of its citation. */
final class Composition {

    private final List<Citation> citations = new ArrayList<>();

    private final List<Citation> conflicts = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    private Composition() {
    }

    static Answer of(Disagreement chosen, Language language, double confidence) {
        var composition = new Composition();
        chosen.sentences().forEach(one -> composition.add(one, chosen.others().contains(one), language));
        return new Answer(true, composition.text.toString(), confidence, composition.citations, composition.conflicts);
    }

    private void add(Judged one, boolean conflicting, Language language) {
        var sentence = one.sentence();
        var n = citations.size() + 1;
        var citation = new Citation(n, sentence.document(), sentence.passage().section(), sentence.text());
        citations.add(citation);
        if (conflicting) {
            conflicts.add(citation);
        }
        text.append(text.isEmpty() ? "" : " ")
            .append(shown(sentence.text(), language))
            .append('[')
            .append(n)
            .append(']');
    }

    /** Quotes stay as they are written; the answer itself is in the resident's script. */
    private static String shown(String sentence, Language language) {
        return language == Language.ZH_HANT ? Script.traditional(sentence) : sentence;
    }

}
