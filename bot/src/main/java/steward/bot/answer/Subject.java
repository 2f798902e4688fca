package steward.bot.answer;

import java.util.List;

import steward.knowledge.query.Question;
import steward.knowledge.search.Rarity;
import steward.knowledge.source.Language;

/**
 * What one of two questions that belong together is about.
 *
 * @param things in the language of the documents
 * @param telling rare words of the documents for the same, folded
 * @param least the share of the things that a passage about it holds
 */
record Subject(List<Thing> things, List<String> telling, double least) {

    private static final double OWN = 0.5;

    /** The question before is often longer than what it is about. */
    private static final double EARLIER = 0.34;

    /** From here on a word alone tells what a passage is about. */
    private static final double RARE = 0.4;

    /** Both the question and the one it goes on from; none of one that stands alone. */
    static List<Subject> ofBoth(Question question, Language asked, Language documents, Rarity rarity) {
        var earlier = question.earlier();
        if (earlier == null) {
            return List.of();
        }
        var own = Elliptic.asksOfNothing(Terms.folded(question.text())) ? List.<Thing>of()
                : Thing.of(question, asked, documents, rarity);
        return List.of(new Subject(own, telling(question, rarity), OWN),
                new Subject(Thing.of(earlier, asked, documents, rarity), telling(earlier, rarity), EARLIER));
    }

    /** Whether a folded text speaks of it. */
    boolean isIn(String folded) {
        return things.isEmpty() || Thing.share(things, Thing.held(things, folded)) >= least
                || telling.stream().anyMatch(folded::contains);
    }

    private static List<String> telling(Question question, Rarity rarity) {
        return question.concepts()
            .stream()
            .flatMap(concept -> concept.words().stream())
            .filter(word -> rarity.of(word) >= RARE)
            .map(Terms::folded)
            .toList();
    }

}
