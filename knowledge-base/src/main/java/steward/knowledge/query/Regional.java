package steward.knowledge.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import steward.knowledge.source.Script;

/**
 * Words of Taiwan and Hong Kong and what the mainland calls the same. A document may be
 * written in either, and so may a question.
 */
final class Regional {

    /** In front of a word that the mainland uses as well, for something else. */
    private static final String ONE_WAY = "*";

    private final Map<String, Set<String>> mainland = new HashMap<>();

    private final Map<String, Set<String>> regional = new HashMap<>();

    private int longest;

    Regional() {
        for (var row : WordList.read("regional.tsv")) {
            row.left().forEach(word -> row.right().forEach(other -> add(word, other)));
        }
    }

    /** The mainland's words for each regional one in a text. */
    List<List<String>> inMainland(String text) {
        return of(mainland, text);
    }

    /** The regional words for each of the mainland in a text. */
    List<List<String>> elsewhere(String text) {
        return of(regional, text);
    }

    /** The text in the mainland's words. */
    String rewritten(String text) {
        var folded = folded(text);
        var rewritten = new StringBuilder();
        for (int at = 0; at < text.length();) {
            int end = end(mainland, folded, at);
            rewritten.append(end < 0 ? text.substring(at, at + 1)
                    : mainland.getOrDefault(folded.substring(at, end), Set.of()).iterator().next());
            at = Math.max(end, at + 1);
        }
        return rewritten.toString();
    }

    private List<List<String>> of(Map<String, Set<String>> words, String text) {
        var folded = folded(text);
        var found = new ArrayList<List<String>>();
        for (int at = 0; at < folded.length();) {
            int end = end(words, folded, at);
            if (end > 0) {
                found.add(List.copyOf(words.getOrDefault(folded.substring(at, end), Set.of())));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** Where the longest word ends that begins here, -1 if none does. */
    private int end(Map<String, Set<String>> words, String folded, int at) {
        for (int end = Math.min(folded.length(), at + longest); end > at; end--) {
            if (words.containsKey(folded.substring(at, end))) {
                return end;
            }
        }
        return -1;
    }

    private void add(String word, String other) {
        if (word.startsWith(ONE_WAY)) {
            add(mainland, word.substring(ONE_WAY.length()), other);
        }
        else {
            add(mainland, word, other);
            add(regional, other, word);
        }
    }

    private void add(Map<String, Set<String>> words, String word, String other) {
        words.computeIfAbsent(folded(word), _ -> new LinkedHashSet<>()).add(other);
        longest = Math.max(longest, word.length());
    }

    private static String folded(String text) {
        return Script.simplified(text).toLowerCase(Locale.ROOT);
    }

}
