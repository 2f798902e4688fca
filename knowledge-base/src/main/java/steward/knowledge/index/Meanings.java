package steward.knowledge.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Compares questions with the passages of an index. */
public final class Meanings {

    private Meanings() {
    }

    /** How near each of these passages is, as far as it has been read by meaning. */
    public static Map<Integer, Meaning.Nearness> nearness(IndexSearcher searcher, int[] docs, float[] question)
            throws IOException {
        var nearness = new HashMap<Integer, Meaning.Nearness>();
        var leaves = searcher.getIndexReader().leaves();
        var ascending = docs.clone();
        Arrays.sort(ascending);
        int at = -1;
        BinaryDocValues encoded = null;
        for (int doc : ascending) {
            int leaf = ReaderUtil.subIndex(doc, leaves);
            if (leaf != at) {
                encoded = leaves.get(leaf).reader().getBinaryDocValues(IndexSchema.MEANING);
                at = leaf;
            }
            if (encoded != null && encoded.advanceExact(doc - leaves.get(leaf).docBase)) {
                nearness.put(doc, Meaning.nearness(encoded.binaryValue(), question));
            }
        }
        return nearness;
    }

}
