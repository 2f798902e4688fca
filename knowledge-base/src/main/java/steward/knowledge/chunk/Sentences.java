package steward.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a text and where they end. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("[。！？；!?;]+[”’\"）)》」』]*|\\.[\"”)]?(?=\\s|$)|\\n+");

    private static final Pattern PAUSE = Pattern.compile("[，,、：: ]");

    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·]\\s+)+");

    private static final int SHORTEST = 6;

    private Sentences() {
    }

    /** The sentences worth reading on their own, as they stand in the text. */
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int border : borders(text, Chunks.LONGEST)) {
            var sentence = BULLET.matcher(text.substring(start, border).strip()).replaceFirst("");
            if (sentence.length() >= SHORTEST) {
                sentences.add(sentence);
            }
            start = border;
        }
        return sentences;
    }

    /**
     * Positions behind each sentence; a sentence longer than {@code longest} ends at
     * pauses too.
     */
    static List<Integer> borders(String text, int longest) {
        var borders = new ArrayList<Integer>();
        int start = 0;
        for (var end = END.matcher(text); end.find();) {
            addSentence(text, start, end.end(), longest, borders);
            start = end.end();
        }
        if (start < text.length()) {
            addSentence(text, start, text.length(), longest, borders);
        }
        return borders;
    }

    private static void addSentence(String text, int start, int end, int longest, List<Integer> borders) {
        int from = start;
        while (end - from > longest) {
            from += pauseWithin(text.substring(from, from + longest));
            borders.add(from);
        }
        borders.add(end);
    }

    private static int pauseWithin(String text) {
        int last = -1;
        for (var pause = PAUSE.matcher(text); pause.find();) {
            last = pause.end();
        }
        if (last > 0) {
            return last;
        }
        return Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length();
    }

}
