package steward.knowledge.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Bytes to text: UTF-8, or the encoding in which they read as everyday words. */
final class Decoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Big5 with the characters Hong Kong added. */
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private static final int COMMON_FIRST = 0x4E00;

    private static final int COMMON_LAST = 0x9FA5;

    private Decoder() {
    }

    static String decode(byte[] bytes) {
        var text = marked(bytes).or(() -> isBinary(bytes) ? Optional.empty() : unmarked(bytes))
            .or(() -> wide(bytes))
            .orElseThrow(() -> new UnreadableDocument(reason(bytes)));
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            throw new UnreadableDocument("empty");
        }
        return text;
    }

    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        }
        catch (CharacterCodingException ex) {
            return Optional.empty();
        }
    }

    private static String reason(byte[] bytes) {
        var magic = FileType.magic(bytes);
        if (!magic.startsWith("text/") && !magic.equals("application/octet-stream")) {
            return "not a text file but " + magic;
        }
        return isBinary(bytes) ? "not a text file" : "neither UTF-8, UTF-16, GB18030 nor Big5 text";
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 that says so with its first two bytes. */
    private static Optional<String> marked(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return marked ? strictly(bytes, StandardCharsets.UTF_16).filter(Decoder::isPrintable) : Optional.empty();
    }

    private static Optional<String> unmarked(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).or(() -> chinese(bytes));
    }

    /**
     * Almost any bytes decode as GB18030, so most of what comes out must be Chinese, and
     * more everyday Chinese than Big5 makes of it.
     */
    private static Optional<String> chinese(byte[] bytes) {
        var simplified = strictly(bytes, GB18030).filter(Decoder::isChinese)
            .map(text -> new Guess(text, everyday(text, GB18030, 0xB0, 0xD7)));
        var traditional = strictly(bytes, BIG5).filter(Decoder::isChinese)
            .map(text -> new Guess(text, everyday(text, BIG5, 0xA4, 0xC6)));
        return Stream.of(simplified, traditional)
            .flatMap(Optional::stream)
            .max(Comparator.comparingDouble(Guess::everyday))
            .map(Guess::text);
    }

    /** UTF-16 without a mark, in the byte order that gives words. */
    private static Optional<String> wide(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
            .flatMap(charset -> strictly(bytes, charset).stream())
            .filter(Decoder::isPrintable)
            .filter(text -> share(text, c -> c < 0x7F || isCommon(c)) >= 0.95)
            .findFirst();
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static boolean isChinese(String text) {
        long beyondAscii = text.codePoints().filter(c -> c > 0x7F).count();
        return count(text, Decoder::isCommon) * 10 >= beyondAscii * 9;
    }

    private static boolean isCommon(int c) {
        return c >= COMMON_FIRST && c <= COMMON_LAST || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x2010 && c <= 0x2030;
    }

    /**
     * How much of the Chinese stands in the rows a character set gives to everyday
     * characters.
     */
    private static double everyday(String text, Charset charset, int firstRow, int lastRow) {
        var ideographs = text.codePoints().filter(Character::isIdeographic).limit(5_000).toArray();
        long everyday = 0;
        for (int c : ideographs) {
            int row = Character.toString(c).getBytes(charset)[0] & 0xFF;
            everyday += row >= firstRow && row <= lastRow ? 1 : 0;
        }
        return ideographs.length == 0 ? 0 : (double) everyday / ideographs.length;
    }

    private static double share(String text, IntPredicate wanted) {
        return (double) count(text, wanted) / Math.max(1, text.codePointCount(0, text.length()));
    }

    private static long count(String text, IntPredicate wanted) {
        return text.codePoints().filter(wanted).count();
    }

    private record Guess(String text, double everyday) {
    }

}
