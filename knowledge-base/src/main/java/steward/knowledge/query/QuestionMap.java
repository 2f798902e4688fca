package steward.knowledge.query;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Language;

/**
 * Carries the vector of a question to passages of the other language, although the two
 * models know nothing of each other: a linear map, fitted on words, questions and
 * sentences of the field.
 */
final class QuestionMap {

    private static final Map<String, QuestionMap> LOADED = new ConcurrentHashMap<>();

    /** A row for each number of the question, and a last one that is always added. */
    private final float[][] rows;

    QuestionMap(float[][] rows) {
        this.rows = rows;
    }

    /** The map for questions and documents of these languages, if there is one. */
    static @Nullable QuestionMap between(Language asked, Language searched) {
        if (asked.isChinese() == searched.isChinese()) {
            return null;
        }
        return LOADED.computeIfAbsent(name(asked.isChinese()), QuestionMap::load);
    }

    static String name(boolean askedInChinese) {
        return askedInChinese ? "map-zh-en.bin" : "map-en-zh.bin";
    }

    /** A vector of length one. */
    float[] apply(float[] question) {
        var moved = rows[rows.length - 1].clone();
        for (int i = 0; i < question.length; i++) {
            for (int j = 0; j < moved.length; j++) {
                moved[j] += question[i] * rows[i][j];
            }
        }
        return normalised(moved);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(rows[0].length);
        for (var row : rows) {
            for (float each : row) {
                out.writeFloat(each);
            }
        }
    }

    private static QuestionMap load(String name) {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(
                Objects.requireNonNull(QuestionMap.class.getResourceAsStream("/query/" + name), name)))) {
            var rows = new float[in.readInt()][in.readInt()];
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = in.readFloat();
                }
            }
            return new QuestionMap(rows);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static float[] normalised(float[] vector) {
        double sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

}
