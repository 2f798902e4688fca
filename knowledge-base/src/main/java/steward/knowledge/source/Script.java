package steward.knowledge.source;

import com.ibm.icu.text.Transliterator;

/** Simplified and traditional Chinese characters, brought to one form for comparing. */
public final class Script {

    private static final char FIRST = '\u2E80';

    private static final char LAST = '\uFAFF';

    private static final char[] SIMPLIFIED = table();

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private Script() {
    }

    /**
     * Writes the text in simplified characters, one for one: the result is as long as the
     * text, so positions in one are positions in the other.
     */
    public static String simplified(String text) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= FIRST && chars[i] <= LAST) {
                chars[i] = SIMPLIFIED[chars[i] - FIRST];
            }
        }
        return new String(chars);
    }

    /** Writes the text in traditional characters. */
    public static String traditional(String text) {
        return TRADITIONAL.transliterate(text);
    }

    /** Whether the text holds characters that only traditional Chinese writes. */
    public static boolean isTraditional(String text) {
        var simplified = simplified(text);
        long traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            traditional += text.charAt(i) == simplified.charAt(i) ? 0 : 1;
        }
        return traditional * 20 >= Math.max(text.codePoints().filter(Character::isIdeographic).count(), 1);
    }

    /** One call over all characters, a line each: a call per character takes a second. */
    private static char[] table() {
        var table = new char[LAST - FIRST + 1];
        var lines = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            table[c - FIRST] = c;
            lines.append(c).append('\n');
        }
        var converted = Transliterator.getInstance("Traditional-Simplified")
            .transliterate(lines.toString())
            .split("\n");
        for (int i = 0; i < table.length; i++) {
            if (Character.isIdeographic(table[i]) && converted[i].length() == 1) {
                table[i] = converted[i].charAt(0);
            }
        }
        return table;
    }

}
