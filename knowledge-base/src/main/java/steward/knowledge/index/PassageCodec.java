package steward.knowledge.index;

import java.util.function.LongSupplier;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Keeps the vectors of a large index quantised for searching, at a quarter of their size,
 * and as they are besides, for everything else. Segments written before it was large
 * change when they are merged. It is the codec Lucene has by default, field by field, so
 * that any Lucene reads what it writes.
 */
final class PassageCodec extends Lucene104Codec {

    /**
     * Up to here the vectors are about 100 MB, which memory holds anyway, and exact ones
     * cost nothing.
     */
    static final long QUANTISED_ABOVE = 50_000;

    private static final int LINKS = 16;

    private static final int CANDIDATES = 100;

    private static final KnnVectorsFormat QUANTISED = new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, LINKS, CANDIDATES);

    private final long above;

    private volatile LongSupplier passages = () -> 0;

    PassageCodec(long above) {
        this.above = above;
    }

    /** Asked whenever a segment is written, by any thread. */
    void count(LongSupplier passagesNow) {
        passages = passagesNow;
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return passages.getAsLong() > above ? QUANTISED : super.getKnnVectorsFormatForField(field);
    }

}
