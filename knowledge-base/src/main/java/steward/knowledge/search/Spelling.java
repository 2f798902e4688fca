package steward.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import steward.knowledge.index.EnglishWords;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.Terms;

/**
 * Brings mistyped English words to the word of the documents that is one letter away. A
 * word stays that is found, that is English, or that may be several others.
 */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]{5,}\\b");

    private Spelling() {
    }

    static String corrected(String question, IndexReader reader) {
        return corrected(question, word -> isIn(reader, word));
    }

    /**
     * @param used whether a word is used where the question is searched for
     */
    static String corrected(String question, Predicate<String> used) {
        return WORD.matcher(question)
            .replaceAll(found -> correction(found.group().toLowerCase(Locale.ROOT), used).orElse(found.group()));
    }

    private static Optional<String> correction(String word, Predicate<String> used) {
        if (used.test(word) || EnglishWords.contains(word)) {
            return Optional.empty();
        }
        var near = EnglishWords.near(word);
        return near.size() == 1 && used.test(near.getFirst()) ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static boolean isIn(IndexReader reader, String word) {
        try {
            for (var term : Terms.of(word)) {
                if (reader.docFreq(new Term(IndexSchema.TERMS, term)) > 0) {
                    return true;
                }
            }
            return false;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
