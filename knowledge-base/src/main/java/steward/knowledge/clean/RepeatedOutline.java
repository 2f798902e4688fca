package steward.knowledge.clean;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import steward.knowledge.source.Script;

/**
 * An outline in front of the text that says it again. A heading goes when the same words
 * follow later, and with it the points under it; headings nothing repeats stay.
 */
class RepeatedOutline implements Cleaner {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    private static final int SHORTEST = 4;

    @Override
    public String name() {
        return "repeated outline";
    }

    @Override
    public Cleaned clean(String text) {
        var lines = Lines.of(text);
        var headings = lines.stream().map(line -> Heading.parse(line).filter(found -> !found.marked())).toList();
        var rest = new Rest(lines, headings);
        var dropped = new BitSet();
        @Nullable Heading outline = null;
        for (int i = 0; i < lines.size(); i++) {
            var heading = headings.get(i).orElse(null);
            if (heading == null && rest.repeatsTitle(i)) {
                dropped.set(i);
                continue;
            }
            if (heading == null) {
                outline = lines.get(i).isBlank() ? outline : null;
                continue;
            }
            boolean underDropped = outline != null && heading.level() > outline.level();
            if (isBare(lines, headings, i) && (underDropped || rest.repeats(i, heading))) {
                dropped.set(i);
                outline = underDropped || heading.level() <= Heading.CHAPTER_LEVEL ? outline : heading;
            }
            else {
                outline = null;
            }
        }
        return Lines.without(name(), text, lines, dropped);
    }

    /** Whether nothing but another heading follows. */
    private static boolean isBare(List<String> lines, List<Optional<Heading>> headings, int at) {
        for (int i = at + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return headings.get(i).isPresent();
            }
        }
        return false;
    }

    private static String letters(String text) {
        return NOISE.matcher(Script.simplified(text)).replaceAll("");
    }

    /** The letters of all lines, to ask whether words come again behind a line. */
    private static final class Rest {

        private final StringBuilder letters = new StringBuilder();

        private final int[] ends;

        private final List<Optional<Heading>> headings;

        private final List<String> titles;

        Rest(List<String> lines, List<Optional<Heading>> headings) {
            this.headings = headings;
            titles = headings.stream().map(found -> found.map(heading -> letters(heading.title())).orElse("")).toList();
            ends = new int[lines.size()];
            for (int i = 0; i < ends.length; i++) {
                letters.append(letters(lines.get(i))).append('\n');
                ends[i] = letters.length();
            }
        }

        /** Whether a line is the beginning of the document's first line once more. */
        boolean repeatsTitle(int line) {
            int begin = line == 0 ? 0 : ends[line - 1];
            return begin > 0 && ends[line] - begin > 6
                    && letters.indexOf(letters.substring(begin, ends[line] - 1)) == 0;
        }

        /**
         * The words of a chapter's title mean little in a sentence; only a title repeats
         * them.
         */
        boolean repeats(int line, Heading heading) {
            var title = titles.get(line);
            if (heading.level() <= Heading.CHAPTER_LEVEL) {
                return titles.subList(line + 1, titles.size()).stream().anyMatch(title::equals);
            }
            return title.length() >= SHORTEST && letters.indexOf(title, ends[lastLineUnder(line, heading)]) >= 0;
        }

        private int lastLineUnder(int line, Heading heading) {
            int last = line;
            while (last + 1 < ends.length && headings.get(last + 1).map(Heading::level).orElse(99) > heading.level()) {
                last++;
            }
            return last;
        }

    }

}
