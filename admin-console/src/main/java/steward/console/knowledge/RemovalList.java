package steward.console.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import steward.knowledge.clean.Removal;

/**
 * What cleaning changed, ready to be looked at. Changes of words come before changes of
 * blanks alone, which are many and rarely matter.
 *
 * @param rest how many changes are not shown
 */
record RemovalList(List<Shown> shown, int rest) {

    private static final int MOST = 200;

    private static final int CONTEXT = 24;

    private static final int LONGEST = 300;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    static RemovalList of(String original, List<Removal> removals) {
        var lines = new LineCount(original);
        var known = new ArrayList<Shown>();
        for (var removal : removals) {
            if (removal.at() + removal.removed().length() <= original.length()) {
                known.add(Shown.of(original, removal, lines.at(removal.at())));
            }
        }
        known.sort(Comparator.comparing(Shown::blank));
        return new RemovalList(known.stream().limit(MOST).toList(), Math.max(0, known.size() - MOST));
    }

    /**
     * A change.
     *
     * @param line in the text before, from 1
     * @param before the few characters in front of it; likewise {@code after}
     * @param removed with marks for blanks where there is nothing else
     * @param more how many characters of a long one are left out
     * @param blank whether only blanks changed
     */
    record Shown(String cleaner, int line, String before, String removed, int more, String replacement, String after,
            boolean blank) {

        static Shown of(String original, Removal removal, int line) {
            int end = removal.at() + removal.removed().length();
            var removed = removal.removed();
            int cut = removed.length() <= LONGEST ? removed.length() : whole(removed, LONGEST);
            int from = whole(original, Math.max(0, removal.at() - CONTEXT));
            int to = whole(original, Math.min(original.length(), end + CONTEXT));
            return new Shown(removal.cleaner(), line, original.substring(Math.min(from, removal.at()), removal.at()),
                    visible(removed.substring(0, cut)), removed.length() - cut, visible(removal.replacement()),
                    original.substring(end, Math.max(to, end)), isBlank(removed) && isBlank(removal.replacement()));
        }

        /** The end of the key of the cleaner's name. */
        public String key() {
            return cleaner.replace(' ', '-');
        }

        private static String visible(String text) {
            var marked = UNSEEN.matcher(text).replaceAll("◌").replace("\r", "").replace("\n", "↵").replace("\t", "⇥");
            return isBlank(text) ? marked.replace('\u3000', '□').replace(' ', '␣').replace('\u00a0', '␣') : marked;
        }

        private static boolean isBlank(String text) {
            return UNSEEN.matcher(text).replaceAll("").replace('\u00a0', ' ').isBlank();
        }

        private static int whole(String text, int at) {
            return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }

    }

    /** Counts lines from place to place, each after the one before. */
    private static final class LineCount {

        private final String text;

        private int counted;

        private int line = 1;

        LineCount(String text) {
            this.text = text;
        }

        int at(int place) {
            for (; counted < place; counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            return line;
        }

    }

}
