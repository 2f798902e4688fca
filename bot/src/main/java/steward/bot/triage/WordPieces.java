package steward.bot.triage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The pieces of words the examples hold, rare ones counting more. */
final class WordPieces {

    private final Map<String, Integer> index = new HashMap<>();

    private final float[] rarity;

    WordPieces(List<Set<String>> texts) {
        var counts = new HashMap<String, Integer>();
        texts.stream().flatMap(Collection::stream).forEach(piece -> counts.merge(piece, 1, Integer::sum));
        counts.keySet().stream().sorted().forEach(piece -> index.put(piece, index.size()));
        rarity = new float[index.size()];
        counts.forEach((piece, count) -> rarity[at(piece)] = (float) Math.log(1 + (double) texts.size() / count));
    }

    int size() {
        return rarity.length;
    }

    Features features(Set<String> text) {
        var known = text.stream().filter(index::containsKey).mapToInt(this::at).sorted().toArray();
        var value = new float[known.length];
        for (int i = 0; i < known.length; i++) {
            value[i] = rarity[known[i]];
        }
        return Features.of(known, value);
    }

    private int at(String piece) {
        return Objects.requireNonNull(index.get(piece));
    }

}
