package steward.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.Terms;
import steward.knowledge.query.Concept;

/** The words that any document writes; a word none does would only find parts of it. */
final class WrittenWords {

    private WrittenWords() {
    }

    static List<Concept> of(List<Concept> concepts, IndexReader reader) throws IOException {
        var written = new ArrayList<Concept>();
        for (var concept : concepts) {
            var words = new ArrayList<String>();
            for (var word : concept.words()) {
                if (isWritten(word, reader)) {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                written.add(new Concept(words, concept.weight()));
            }
        }
        return written;
    }

    private static boolean isWritten(String word, IndexReader reader) throws IOException {
        for (var term : Terms.of(word)) {
            if (reader.docFreq(new Term(IndexSchema.TERMS, term)) == 0) {
                return false;
            }
        }
        return true;
    }

}
