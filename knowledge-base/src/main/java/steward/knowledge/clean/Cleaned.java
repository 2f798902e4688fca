package steward.knowledge.clean;

import java.util.List;

/**
 * A text after one cleaner.
 *
 * @param removed the pieces that were taken out or repaired, in the order of the text
 * @param removals every change, against the text before
 */
record Cleaned(String text, List<String> removed, List<Removal> removals) {

    static Cleaned unchanged(String text) {
        return new Cleaned(text, List.of(), List.of());
    }

}
