package steward.bot.triage;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import steward.bot.classifier.Features;
import steward.bot.classifier.LinearModel;
import steward.bot.classifier.WordPieces;
import steward.bot.classifier.Words;
import steward.bot.ticket.Category;

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
        try (var in = Objects.requireNonNull(TriageModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(in.readAllBytes());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * One that was learned anew.
     * @throws InvalidTriageSetting when the file is not there, or holds no whole model of
     * this version of the hub
     */
    static TriageModel read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InvalidTriageSetting("names '%s', which is not a readable file".formatted(file));
        }
        try {
            return read(Files.readAllBytes(file));
        }
        catch (IOException | RuntimeException ex) {
            throw new InvalidTriageSetting(
                    "names '%s', which is not a model that this version of the hub has written".formatted(file));
        }
    }

    private static TriageModel read(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        var version = in.readUTF();
        var pieces = WordPieces.read(in);
        var model = new TriageModel(version, pieces, LinearModel.read(in, 1), labels(in), labels(in), labels(in));
        if (in.available() > 0 || !model.danger.fits(pieces.size()) || !model.categories.fits(pieces.size())) {
            throw new StreamCorruptedException();
        }
        return model;
    }

    private static LinearModel labels(DataInputStream in) throws IOException {
        return LinearModel.read(in, Category.values().length);
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
