package steward.knowledge.clean;

import java.util.List;

/**
 * A text after one cleaner.
 *
 * @param removed what was taken out, in the order of the text
 */
record Cleaned(String text, List<String> removed) {
}
