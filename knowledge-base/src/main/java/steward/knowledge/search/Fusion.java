package steward.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.ScoreDoc;

/**
 * One ranking out of two: half the share of the best score by words, half the place of
 * the nearness between the lowest and the highest found.
 */
final class Fusion {

    private Fusion() {
    }

    /**
     * Fuses a ranking by words, best first, with how near passages are in meaning.
     * @param near greater is nearer; passages that are not in it have not been read by
     * meaning yet, and their words count in full
     * @param depth how many of the nearest are compared with each other
     */
    static List<Ranked> fuse(ScoreDoc[] lexical, Map<Integer, Double> near, int depth) {
        Map<Integer, Ranked> ranked = new HashMap<>();
        for (int i = 0; i < lexical.length; i++) {
            double share = lexical[i].score / lexical[0].score;
            ranked.put(lexical[i].doc, new Ranked(lexical[i].doc, near.containsKey(lexical[i].doc) ? share / 2 : share,
                    i + 1, 0, near.getOrDefault(lexical[i].doc, 0.0)));
        }
        var nearest = near.entrySet()
            .stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(depth)
            .toList();
        for (int i = 0; i < nearest.size(); i++) {
            int doc = nearest.get(i).getKey();
            var found = ranked.getOrDefault(doc, new Ranked(doc, 0, 0, 0, 0));
            double score = found.score + place(nearest, i) / 2;
            ranked.put(doc, new Ranked(doc, Math.min(score, 1), found.lexicalRank, i + 1, nearest.get(i).getValue()));
        }
        var best = new ArrayList<>(ranked.values());
        best.removeIf(each -> !(each.score > 0));
        best.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc));
        return best;
    }

    private static double place(List<Map.Entry<Integer, Double>> nearest, int i) {
        double highest = nearest.getFirst().getValue();
        double lowest = nearest.getLast().getValue();
        return highest == lowest ? 1 : (nearest.get(i).getValue() - lowest) / (highest - lowest);
    }

    /** A hit in the fused ranking. */
    record Ranked(int doc, double score, int lexicalRank, int vectorRank, double nearness) {
    }

}
