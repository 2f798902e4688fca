package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/**
 * Finds where a heading ends whose text goes on in the same line: at a title the outline
 * gives, at a stray question mark, where the text repeats the title's first words, or at
 * words that open sentences.
 */
final class HeadingEnds {

    private static final int LONGEST_TITLE = 30;

    private static final int SHORTEST_BODY = 8;

    /** Without the outline's help, a shorter line is a heading as a whole. */
    private static final int SHORTEST_GUESS = 20;

    private static final Pattern STRAY_MARK = Pattern.compile("^[^。,，;；:：?]{2,40}\\?(?=[\\p{IsIdeographic}A-Z])");

    private static final Pattern OPENER = Pattern
        .compile("(?<![自于至到从在以需应要将可已能须])(?:根据|随着|依据|按照|为了|在\\d{4}年|\\d{4}年|通过|由于|近年来)");

    private static final Pattern PUNCTUATION = Pattern.compile("[。,，;；:：!！?？、]");

    private HeadingEnds() {
    }

    static void breakAfter(Edits edits, List<String> repaired) {
        var lines = Lines.of(edits.text());
        var titles = titles(lines);
        var step = new ArrayList<Removal>();
        int start = 0;
        for (var line : lines) {
            int end = end(line, titles);
            if (end >= 0) {
                int body = line.charAt(end) == '?' ? end + 1 : end;
                step.add(edits.at(start + end, start + body, "\n"));
                repaired.add(line.substring(0, end));
            }
            start += line.length() + 1;
        }
        edits.apply(step);
    }

    private static Set<String> titles(List<String> lines) {
        var titles = new HashSet<String>();
        for (var line : lines) {
            Heading.parse(line)
                .filter(found -> found.title().length() <= LONGEST_TITLE && !PUNCTUATION.matcher(found.title()).find())
                .ifPresent(found -> titles.add(found.number() + Script.simplified(found.title())));
        }
        return titles;
    }

    private static int end(String line, Set<String> titles) {
        var heading = Heading.parse(line).filter(found -> !found.marked());
        if (heading.isEmpty() || heading.get().title().length() <= SHORTEST_BODY) {
            return -1;
        }
        int offset = line.lastIndexOf(heading.get().title());
        int end = titleEnd(heading.get().number(), Script.simplified(heading.get().title()), titles);
        return end < 0 ? -1 : offset + end;
    }

    private static int titleEnd(String number, String title, Set<String> titles) {
        for (int end = Math.min(LONGEST_TITLE, title.length() - SHORTEST_BODY); end > 1; end--) {
            if (titles.contains(number + title.substring(0, end))) {
                return end;
            }
        }
        var stray = STRAY_MARK.matcher(title);
        if (stray.find()) {
            return stray.end() - 1;
        }
        return openingWords(title);
    }

    private static int openingWords(String title) {
        if (title.length() < SHORTEST_GUESS) {
            return -1;
        }
        var punctuation = PUNCTUATION.matcher(title);
        int limit = Math.min(punctuation.find() ? punctuation.start() : -1, LONGEST_TITLE);
        var opener = OPENER.matcher(title);
        if (opener.find(Math.min(4, title.length())) && opener.start() <= limit) {
            return opener.start();
        }
        int again = title.indexOf(title.substring(0, 3), 3);
        return again >= 4 && again <= limit ? again : -1;
    }

}
