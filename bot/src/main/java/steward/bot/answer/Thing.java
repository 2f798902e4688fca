package steward.bot.answer;

import java.util.ArrayList;
import java.util.List;

import steward.knowledge.query.Question;
import steward.knowledge.search.Rarity;
import steward.knowledge.source.Language;

/**
 * A thing a question is about.
 *
 * @param words folded; any of them means it
 * @param rarity of its most frequent word in the documents, from 0 to 1
 */
record Thing(List<String> words, double rarity) {

    /** The things of a question in the language of the documents. */
    static List<Thing> of(Question question, Language asked, Language documents, Rarity rarity) {
        var things = new ArrayList<Thing>();
        if (asked.isChinese() == documents.isChinese()) {
            Terms.of(Terms.folded(question.text())).forEach(term -> things.add(thing(List.of(term), rarity)));
        }
        else {
            question.concepts().forEach(concept -> things.add(thing(concept.words(), rarity)));
        }
        return things;
    }

    /** The rarity of all things together that a folded text holds. */
    static double held(List<Thing> things, String folded) {
        return things.stream().filter(thing -> thing.isIn(folded)).mapToDouble(Thing::rarity).sum();
    }

    static double share(List<Thing> things, double held) {
        double all = things.stream().mapToDouble(Thing::rarity).sum();
        return all == 0 ? 0 : held / all;
    }

    private boolean isIn(String folded) {
        return words.stream().anyMatch(folded::contains);
    }

    private static Thing thing(List<String> words, Rarity rarity) {
        return new Thing(words.stream().map(Terms::folded).toList(),
                words.stream().mapToDouble(rarity::of).min().orElse(1));
    }

}
