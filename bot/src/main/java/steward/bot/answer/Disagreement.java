package steward.bot.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clauses of several documents that set different times for the same.
 *
 * @param sentences of all of them, the promise in force first
 * @param others those that say something else than the first
 */
record Disagreement(List<Judged> sentences, List<Judged> others) {

    private static final int MOST = 3;

    private static final double ABOUT_IT = 0.5;

    /**
     * Compares an answer with what else was found.
     * @param chosen the sentences of the answer, from one document
     * @param found everything found, best first
     * @param inForce whether a sentence is a promise in force
     */
    static Disagreement of(Asked asked, List<Judged> chosen, List<Judged> found, Predicate<Sentence> inForce) {
        var said = promises(chosen);
        var others = found.stream()
            .filter(one -> !one.sentence().document().equals(chosen.getFirst().sentence().document()))
            .filter(one -> isAbout(asked, one.sentence()))
            .filter(one -> contradicts(Promise.in(one.sentence()), said))
            .limit(MOST)
            .toList();
        if (others.isEmpty()) {
            return new Disagreement(chosen, List.of());
        }
        var disputed = promises(others);
        var first = Stream.of(chosen, found)
            .flatMap(List::stream)
            .filter(one -> inForce.test(one.sentence()) && isAbout(asked, one.sentence()))
            .filter(one -> Promise.in(one.sentence()).stream().anyMatch(same -> isDisputed(same, disputed)))
            .findFirst();
        var all = Stream.of(first.stream(), chosen.stream(), others.stream()).flatMap(each -> each).distinct().toList();
        var leading = first.map(one -> Promise.in(one.sentence())).orElse(said);
        return new Disagreement(all,
                all.stream().filter(one -> contradicts(Promise.in(one.sentence()), leading)).toList());
    }

    private static boolean isDisputed(Promise promise, Collection<Promise> disputed) {
        return disputed.stream().anyMatch(promise::isAboutTheSameAs);
    }

    private static Set<Promise> promises(List<Judged> sentences) {
        return sentences.stream().flatMap(one -> Promise.in(one.sentence()).stream()).collect(Collectors.toSet());
    }

    /** A time that the others also name for the same contradicts nothing. */
    private static boolean contradicts(Set<Promise> promises, Set<Promise> others) {
        var differing = new ArrayList<>(promises);
        differing
            .removeIf(one -> others.stream().anyMatch(other -> one.isAboutTheSameAs(other) && !one.contradicts(other)));
        return differing.stream().anyMatch(one -> others.stream().anyMatch(one::contradicts));
    }

    private static boolean isAbout(Asked asked, Sentence sentence) {
        var text = Terms.folded(sentence.passage().heading() + " " + sentence.text());
        return Thing.share(asked.things(), Thing.held(asked.things(), text)) >= ABOUT_IT;
    }

}
