package steward.bot.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import steward.bot.answer.Amount.Measure;

/**
 * Clauses of several documents that set different times for the same, or name different
 * figures where such a figure is asked for.
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
        var said = claims(asked, chosen);
        var others = found.stream()
            .filter(one -> !one.sentence().document().equals(chosen.getFirst().sentence().document()))
            .filter(one -> isAbout(asked, one.sentence()))
            .filter(one -> contradicts(claims(asked, one), said))
            .limit(MOST)
            .toList();
        if (others.isEmpty()) {
            return new Disagreement(chosen, List.of());
        }
        var disputed = claims(asked, others);
        var first = Stream.of(chosen, found)
            .flatMap(List::stream)
            .filter(one -> inForce.test(one.sentence()) && isAbout(asked, one.sentence()))
            .filter(one -> claims(asked, one).stream().anyMatch(same -> isDisputed(same, disputed)))
            .findFirst();
        var all = Stream.of(first.stream(), chosen.stream(), others.stream()).flatMap(each -> each).distinct().toList();
        var leading = first.map(one -> claims(asked, one)).orElse(said);
        return new Disagreement(all, all.stream().filter(one -> contradicts(claims(asked, one), leading)).toList());
    }

    private static boolean isDisputed(Claim claim, Collection<Claim> disputed) {
        return disputed.stream().anyMatch(claim::isAboutTheSameAs);
    }

    private static Set<Claim> claims(Asked asked, List<Judged> sentences) {
        return sentences.stream().flatMap(one -> claims(asked, one).stream()).collect(Collectors.toSet());
    }

    /** A time limit is for its deed, whatever else it is a figure of. */
    private static Set<Claim> claims(Asked asked, Judged one) {
        var claims = new LinkedHashSet<Claim>(Promise.in(one.sentence()));
        var measures = asked.measures();
        if (!claims.isEmpty()) {
            measures.remove(Measure.LENGTH);
        }
        claims.addAll(Amounts.in(one.sentence(), measures, asked.things()));
        return claims;
    }

    /** A figure that the others also name for the same contradicts nothing. */
    private static boolean contradicts(Set<Claim> claims, Set<Claim> others) {
        var differing = new ArrayList<>(claims);
        differing
            .removeIf(one -> others.stream().anyMatch(other -> one.isAboutTheSameAs(other) && !one.contradicts(other)));
        return differing.stream().anyMatch(one -> others.stream().anyMatch(one::contradicts));
    }

    private static boolean isAbout(Asked asked, Sentence sentence) {
        var text = Terms.folded(sentence.passage().heading() + " " + sentence.text());
        return Thing.share(asked.things(), Thing.held(asked.things(), text)) >= ABOUT_IT;
    }

}
