package steward.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import steward.knowledge.clean.Heading;

/**
 * A line of a clean text and what it is in the outline.
 *
 * @param start where it begins in the text
 * @param opensSection whether text or deeper headings stand under this heading
 */
record OutlineLine(String text, int start, @Nullable Heading found, boolean opensSection) {

    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,2})[.、．] ?(?=\\D)([^。；;：:，,！!？?.]{1,40})");

    private static final int SIMPLE_LEVEL = 6;

    static List<OutlineLine> of(String text) {
        var lines = text.split("\n");
        var headings = new ArrayList<@Nullable Heading>();
        for (int i = 0; i < lines.length; i++) {
            headings.add(heading(lines, i));
        }
        var result = new ArrayList<OutlineLine>();
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            var heading = headings.get(i);
            result
                .add(new OutlineLine(lines[i], start, heading, heading != null && opens(lines, headings, i, heading)));
            start += lines[i].length() + 1;
        }
        return result;
    }

    /** A numbered heading without anything under it. */
    boolean isPoint() {
        return found != null && !opensSection;
    }

    Heading heading() {
        return Objects.requireNonNull(found);
    }

    private static boolean opens(String[] lines, List<@Nullable Heading> headings, int at, Heading heading) {
        int next = next(lines, at);
        if (heading.marked() || next < 0) {
            return heading.marked();
        }
        var following = headings.get(next);
        return following == null || following.level() > heading.level();
    }

    private static int next(String[] lines, int at) {
        for (int i = at + 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Heading heading(String[] lines, int at) {
        return Heading.parse(lines[at]).orElseGet(() -> simple(lines, at));
    }

    /**
     * A short "3. Title" is a heading when prose follows it, otherwise an item of a list.
     */
    private static @Nullable Heading simple(String[] lines, int at) {
        var heading = SIMPLE.matcher(lines[at].strip());
        int next = next(lines, at);
        if (!heading.matches() || next < 0 || SIMPLE.matcher(lines[next].strip()).lookingAt()) {
            return null;
        }
        return new Heading(SIMPLE_LEVEL, heading.group(1), heading.group(2).strip(), false);
    }

}
