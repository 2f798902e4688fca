package steward.bot.channel.sms;

import java.util.Map;

/**
 * What a text costs: the carriers split it, and bill each part.
 *
 * @param units septets in GSM-7, UTF-16 units in UCS-2
 * @param count messages it is split into; an escape or surrogate pair is never cut
 * @see <a href="https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/">3GPP TS
 * 23.038, alphabets</a>
 */
record SmsSegments(Encoding encoding, int units, int count) {

    enum Encoding {

        GSM_7(160, 153), UCS_2(70, 67);

        private final int alone;

        private final int split;

        Encoding(int alone, int split) {
            this.alone = alone;
            this.split = split;
        }

    }

    private static final String GSM_BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String GSM_ESCAPED = "^{}\\[]~|€\f";

    private static final Map<String, String> TYPESET = Map.of("“", "\"", "”", "\"", "‘", "'", "’", "'", "–", "-", "—",
            "-", "…", "...", "\u00a0", " ", "\t", " ");

    /**
     * The text with typewriter quotes, dashes and spaces: one curly quote would more than
     * double the cost.
     */
    static String inOneAlphabet(String text) {
        var plain = text;
        for (var replacement : TYPESET.entrySet()) {
            plain = plain.replace(replacement.getKey(), replacement.getValue());
        }
        return plain;
    }

    static SmsSegments of(String text) {
        var encoding = text.chars().allMatch(c -> GSM_BASIC.indexOf(c) >= 0 || GSM_ESCAPED.indexOf(c) >= 0)
                ? Encoding.GSM_7 : Encoding.UCS_2;
        var units = text.codePoints().map(c -> size(c, encoding)).sum();
        return new SmsSegments(encoding, units, units <= encoding.alone ? 1 : parts(text, encoding));
    }

    private static int parts(String text, Encoding encoding) {
        var parts = 1;
        var filled = 0;
        for (var character : text.codePoints().toArray()) {
            var size = size(character, encoding);
            if (filled + size > encoding.split) {
                parts++;
                filled = 0;
            }
            filled += size;
        }
        return parts;
    }

    private static int size(int character, Encoding encoding) {
        if (encoding == Encoding.UCS_2) {
            return Character.charCount(character);
        }
        return GSM_ESCAPED.indexOf(character) >= 0 ? 2 : 1;
    }

}
