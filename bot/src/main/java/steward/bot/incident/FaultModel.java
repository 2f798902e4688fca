package steward.bot.incident;

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

/**
 * What was learned about reports of faults.
 *
 * @param version of the examples it was learned from, as hexadecimal digits
 * @param pieces how a text becomes numbers without any other model
 * @param kinds by pieces of words
 * @param chinese kinds by the meaning of Chinese texts
 * @param english kinds by the meaning of English texts
 * @param pairs whether two reports are of one fault
 */
record FaultModel(String version, WordPieces pieces, LinearModel kinds, LinearModel chinese, LinearModel english,
        PairModel pairs) {

    private static final String RESOURCE = "/incident/model.bin";

    /** How much meaning says beside the pieces of words. */
    private static final float MEANING = 0.5f;

    /** Makes scores shares. */
    private static final float SHARPNESS = 2.5f;

    /** How much a reviewed sign says beside what was learned. */
    private static final float SIGNS = 0.65f;

    /** The one that comes with the hub. */
    static FaultModel bundled() {
        try (var in = Objects.requireNonNull(FaultModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(in.readAllBytes());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static FaultModel read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    private static FaultModel read(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        var model = new FaultModel(in.readUTF(), WordPieces.read(in), labels(in), labels(in), labels(in),
                PairModel.read(in));
        if (in.available() > 0 || !model.kinds.fits(model.pieces.size())) {
            throw new StreamCorruptedException();
        }
        return model;
    }

    private static LinearModel labels(DataInputStream in) throws IOException {
        return LinearModel.read(in, Telling.LABELS);
    }

    FaultModel with(PairModel learned) {
        return new FaultModel(version, pieces, kinds, chinese, english, learned);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(version);
        pieces.write(out);
        kinds.write(out);
        chinese.write(out);
        english.write(out);
        pairs.write(out);
    }

    /**
     * @param meaning of the text; empty while the embedding model is not ready
     */
    Telling read(String plain, boolean chineseText, float[] meaning, FaultSigns.Found signs) {
        var words = pieces.features(Words.of(plain));
        var scores = kinds.scores(words);
        if (meaning.length > 0) {
            var meant = (chineseText ? chinese : english).scores(Features.of(meaning));
            for (int i = 0; i < scores.length; i++) {
                scores[i] += MEANING * meant[i];
            }
        }
        var shares = shares(scores);
        addSigns(shares, signs);
        return new Telling(shares, words);
    }

    private static float[] shares(float[] scores) {
        var shares = new float[scores.length];
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = (float) Math.exp(SHARPNESS * scores[i]);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** What is named first tells most. */
    private static void addSigns(float[] shares, FaultSigns.Found signs) {
        var told = new float[shares.length];
        for (int i = 0; i < signs.kinds().size(); i++) {
            told[signs.kinds().get(i).ordinal()] += 1f / (i + 1);
        }
        told[Telling.OWN] += signs.own() ? 1 : 0;
        float sum = 0;
        for (float one : told) {
            sum += one;
        }
        for (int i = 0; i < shares.length && sum > 0; i++) {
            shares[i] = (1 - SIGNS) * shares[i] + SIGNS * told[i] / sum;
        }
    }

}
