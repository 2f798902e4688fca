package steward.knowledge.query;

import java.util.List;

/**
 * One thing a question speaks of, in the words documents may use for it.
 *
 * @param words any of which will do; the first fits best
 * @param weight of the concept against the question's own words, in (0, 1]
 */
public record Concept(List<String> words, float weight) {

    public Concept {
        if (words.isEmpty() || !(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("a concept has words and a weight in (0, 1]: " + words);
        }
        words = List.copyOf(words);
    }

}
