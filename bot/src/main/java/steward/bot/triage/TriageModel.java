package steward.bot.triage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What was learned from the examples.
 *
 * @param version of the examples it was learned from, as hexadecimal digits
 * @param pieces how a text becomes numbers without any other model
 * @param danger whether a text tells of danger now, its one label
 * @param categories by pieces of words
 * @param chinese categories by the meaning of Chinese texts
 * @param english categories by the meaning of English texts
 */
record TriageModel(String version, WordPieces pieces, LinearModel danger, LinearModel categories, LinearModel chinese,
        LinearModel english) {

    private static final String RESOURCE = "/triage/model.bin";

    /** The one that comes with the hub. */
    static TriageModel bundled() {
        try (var in = new DataInputStream(new BufferedInputStream(
                Objects.requireNonNull(TriageModel.class.getResourceAsStream(RESOURCE), RESOURCE)))) {
            return new TriageModel(in.readUTF(), WordPieces.read(in), LinearModel.read(in), LinearModel.read(in),
                    LinearModel.read(in), LinearModel.read(in));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(version);
        pieces.write(out);
        danger.write(out);
        categories.write(out);
        chinese.write(out);
        english.write(out);
    }

    Features features(String plain) {
        return pieces.features(Words.of(plain));
    }

    LinearModel byMeaning(boolean chineseText) {
        return chineseText ? chinese : english;
    }

}
