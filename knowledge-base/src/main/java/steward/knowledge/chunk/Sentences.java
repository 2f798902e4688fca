package steward.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the sentences of a text end. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[。！？；!?;]+[”’\"）)》」』]*|\\.[\"”)]?(?=\\s|$)|\\n+");

    private static final Pattern PAUSE = Pattern.compile("[，,、：: ]");

    private Sentences() {
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
