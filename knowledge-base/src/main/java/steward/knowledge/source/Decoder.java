package steward.knowledge.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text: UTF-8, or GB18030 where that reads as Chinese. */
final class Decoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final int COMMON_FIRST = 0x4E00;

    private static final int COMMON_LAST = 0x9FA5;

    private Decoder() {
    }

    static String decode(byte[] bytes) {
        if (isBinary(bytes)) {
            throw new UnreadableDocument("not a text file");
        }
        var text = strictly(bytes, StandardCharsets.UTF_8).or(() -> chinese(bytes))
            .orElseThrow(() -> new UnreadableDocument("neither UTF-8 nor GB18030 text"));
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            throw new UnreadableDocument("empty");
        }
        return text;
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    /**
     * Almost any bytes decode as GB18030, so most of what comes out must be everyday
     * Chinese.
     */
    private static Optional<String> chinese(byte[] bytes) {
        return strictly(bytes, GB18030).filter(text -> {
            long beyondAscii = text.codePoints().filter(c -> c > 0x7F).count();
            long common = text.codePoints().filter(Decoder::isCommon).count();
            return common * 10 >= beyondAscii * 9;
        });
    }

    private static boolean isCommon(int c) {
        return c >= COMMON_FIRST && c <= COMMON_LAST || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x2010 && c <= 0x2030;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        }
        catch (CharacterCodingException ex) {
            return Optional.empty();
        }
    }

}
