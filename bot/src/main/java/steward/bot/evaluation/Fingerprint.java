package steward.bot.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

import steward.knowledge.source.Script;

/**
 * Tells whether a text holds certain words without repeating them.
 *
 * @param length of the folded words in characters
 * @param sha256 of the folded words, in hexadecimal
 */
record Fingerprint(int length, String sha256) {

    static Fingerprint of(String words) {
        var folded = folded(words);
        return new Fingerprint(folded.length(), digest(folded));
    }

    boolean isIn(String text) {
        var folded = folded(text);
        for (int from = 0; from + length <= folded.length(); from++) {
            if (digest(folded.substring(from, from + length)).equals(sha256)) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits alone, in simplified script and lower case. */
    static String folded(String text) {
        return Script.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
