package steward.knowledge.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.util.BytesRef;
import steward.knowledge.chunk.Sentences;

/**
 * What a passage means as a whole and sentence by sentence, as vectors of length one.
 *
 * @param whole of heading and text together
 * @param encoded how many numbers a vector has, then the whole and each sentence, eight
 * bits a number
 */
public record Meaning(float[] whole, byte[] encoded) {

    private static final int LARGEST = 127;

    /**
     * How near a question is to a passage, as cosines.
     *
     * @param sentence of the nearest sentence
     */
    public record Nearness(double whole, double sentence) {
    }

    /** Reads a passage. */
    static Meaning of(List<float[]> wholeThenSentences) {
        var first = wholeThenSentences.getFirst();
        var bytes = ByteBuffer.allocate(Integer.BYTES + wholeThenSentences.size() * (Float.BYTES + first.length));
        bytes.putInt(first.length);
        wholeThenSentences.forEach(vector -> encode(vector, bytes));
        return new Meaning(first, bytes.array());
    }

    /** Reads a passage as it was encoded; the whole loses what eight bits cannot hold. */
    static Meaning of(byte[] encoded) {
        var bytes = ByteBuffer.wrap(encoded);
        var whole = new float[bytes.getInt()];
        float unit = bytes.getFloat();
        double sum = 0;
        for (int i = 0; i < whole.length; i++) {
            whole[i] = unit * bytes.get();
            sum += whole[i] * whole[i];
        }
        for (int i = 0; i < whole.length; i++) {
            whole[i] /= (float) Math.sqrt(sum);
        }
        return new Meaning(whole, encoded);
    }

    /** The texts to be embedded for a passage: the whole, then each sentence. */
    static List<String> texts(String heading, String text) {
        var texts = new ArrayList<>(List.of(heading + "\n" + text));
        Sentences.of(text).forEach(sentence -> texts.add(heading + "：" + sentence));
        return texts;
    }

    /** Compares a question with a passage as it is stored. */
    static Nearness nearness(BytesRef encoded, float[] question) {
        var bytes = ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length);
        bytes.getInt();
        double whole = product(bytes, question);
        double nearest = bytes.hasRemaining() ? -1 : whole;
        while (bytes.hasRemaining()) {
            nearest = Math.max(nearest, product(bytes, question));
        }
        return new Nearness(whole, nearest);
    }

    private static void encode(float[] vector, ByteBuffer bytes) {
        float largest = 0;
        for (float each : vector) {
            largest = Math.max(largest, Math.abs(each));
        }
        float unit = largest == 0 ? 1 : largest / LARGEST;
        bytes.putFloat(unit);
        for (float each : vector) {
            bytes.put((byte) Math.round(each / unit));
        }
    }

    private static double product(ByteBuffer bytes, float[] question) {
        float unit = bytes.getFloat();
        float sum = 0;
        for (float each : question) {
            sum += each * bytes.get();
        }
        return sum * unit;
    }

}
