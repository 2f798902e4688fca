package steward.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.index.Term;
import org.springframework.stereotype.Component;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.index.Terms;

/** How rare words are in the documents. */
@Component
public class Rarity {

    private final PassageIndex index;

    public Rarity(PassageIndex index) {
        this.index = index;
    }

    /**
     * From 0 for a word in every passage to 1 for one in none; of a word of several
     * characters or stems the rarest pair or stem counts.
     */
    public double of(String word) {
        try {
            return index.search(searcher -> {
                var reader = searcher.getIndexReader();
                double passages = Math.max(1, reader.numDocs());
                double rarest = 0;
                for (var term : Terms.of(word)) {
                    if (term.length() > 1 || word.length() == 1) {
                        double holding = Math.min(passages, reader.docFreq(new Term(IndexSchema.TERMS, term)));
                        rarest = Math.max(rarest, Math.log((passages + 1) / (holding + 1)) / Math.log(passages + 1));
                    }
                }
                return rarest;
            });
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
