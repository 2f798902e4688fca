package steward.knowledge.chunk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import steward.knowledge.clean.Heading;

/**
 * The headings open at a place in a text, outermost last, and the numbers given so far.
 */
final class OutlinePath {

    private static final Pattern ROMAN_OR_NUMBER = Pattern.compile("[IVXL]+|\\d+|[一二三四五六七八九十]+");

    private final Deque<Level> open = new ArrayDeque<>();

    private final Set<String> numbers = new HashSet<>();

    private @Nullable Level restarted;

    Part open(Heading heading) {
        closeDownTo(heading.level());
        var parent = open.isEmpty() ? null : open.peek();
        var part = new Part(parent == null ? null : parent.part, number(heading), heading.title(),
                parent == null ? "" : parent.part.heading());
        open.push(new Level(heading, part));
        numbers.add(part.number());
        return part;
    }

    /** The part a bare heading is a point of. */
    Part parentOf(Heading heading, Part otherwise) {
        closeDownTo(heading.level());
        return open.isEmpty() ? otherwise : open.peek().part;
    }

    private void closeDownTo(int level) {
        while (!open.isEmpty() && open.peek().heading.level() >= level) {
            open.pop();
        }
    }

    private String number(Heading heading) {
        var own = heading.number().replace('（', '(').replace('）', ')').replace(" ", "");
        if (own.isEmpty()) {
            return heading.title();
        }
        if (own.startsWith("(") && !open.isEmpty()) {
            return open.peek().part.number() + own;
        }
        if (numbers.contains(own)) {
            restarted = open.peekLast();
        }
        return restarted != null && restarted == open.peekLast() ? chapterNumber() + "-" + own : own;
    }

    /** What stands in front of a number that was given before: the chapter's own. */
    private String chapterNumber() {
        @Nullable String outermost = open.isEmpty() ? null : open.peekLast().heading.number();
        var found = ROMAN_OR_NUMBER.matcher(outermost == null ? "" : outermost);
        return found.find() ? found.group() : "2";
    }

    private record Level(Heading heading, Part part) {
    }

}
