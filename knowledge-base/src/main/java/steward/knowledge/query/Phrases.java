package steward.knowledge.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds known phrases in a text, the longest first, so that a part of a longer phrase is
 * not found on its own.
 */
final class Phrases<T> {

    private final Function<String, List<String>> words;

    private final Map<List<String>, Set<T>> meanings = new HashMap<>();

    private int longest;

    /**
     * @param words divides a text in the pieces that phrases are compared by
     */
    Phrases(Function<String, List<String>> words) {
        this.words = words;
    }

    void add(String phrase, T meaning) {
        var key = words.apply(phrase);
        if (!key.isEmpty()) {
            meanings.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(meaning);
            longest = Math.max(longest, key.size());
        }
    }

    /** The meanings of each phrase found, in the order of the text. */
    List<Set<T>> in(String text) {
        var found = new ArrayList<Set<T>>();
        var pieces = words.apply(text);
        for (int from = 0; from < pieces.size();) {
            int length = Math.min(longest, pieces.size() - from);
            while (length > 0 && !meanings.containsKey(pieces.subList(from, from + length))) {
                length--;
            }
            if (length > 0) {
                found.add(Set.copyOf(meanings.getOrDefault(pieces.subList(from, from + length), Set.of())));
            }
            from += Math.max(length, 1);
        }
        return found;
    }

}
