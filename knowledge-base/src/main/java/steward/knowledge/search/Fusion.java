package steward.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.apache.lucene.search.ScoreDoc;

/**
 * One ranking out of two: half the share of the best score by words, half the place of
 * the cosine between the lowest and the highest found.
 */
final class Fusion {

    private Fusion() {
    }

    /**
     * Fuses rankings, each best first.
     * @param vectorless tells the hits that have no vector yet: their words count in full
     */
    static List<Ranked> fuse(ScoreDoc[] lexical, ScoreDoc[] nearest, IntPredicate vectorless) {
        Map<Integer, Ranked> ranked = new HashMap<>();
        for (int i = 0; i < lexical.length; i++) {
            double share = lexical[i].score / lexical[0].score;
            boolean alone = nearest.length == 0 || vectorless.test(lexical[i].doc);
            ranked.put(lexical[i].doc, new Ranked(lexical[i].doc, alone ? share : share / 2, i + 1, 0));
        }
        for (int i = 0; i < nearest.length; i++) {
            var found = ranked.getOrDefault(nearest[i].doc, new Ranked(nearest[i].doc, 0, 0, 0));
            double score = found.score + place(nearest, i) / 2;
            ranked.put(found.doc, new Ranked(found.doc, Math.min(score, 1), found.lexicalRank, i + 1));
        }
        var best = new ArrayList<>(ranked.values());
        best.removeIf(each -> !(each.score > 0));
        best.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc));
        return best;
    }

    private static double place(ScoreDoc[] nearest, int i) {
        double highest = nearest[0].score;
        double lowest = nearest[nearest.length - 1].score;
        return highest == lowest ? 1 : (nearest[i].score - lowest) / (highest - lowest);
    }

    /** A hit in the fused ranking. */
    record Ranked(int doc, double score, int lexicalRank, int vectorRank) {
    }

}
