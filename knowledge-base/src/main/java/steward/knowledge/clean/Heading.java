package steward.knowledge.clean;

import java.util.Optional;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/**
 * A line that starts with a number of the document's outline.
 *
 * @param level smaller is higher
 * @param number as written, empty when it has none
 * @param title the rest of the line
 * @param marked whether the line is a heading for certain, by Markdown's marks
 */
public record Heading(int level, String number, String title, boolean marked) {

    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";

    private static final Pattern MARKDOWN = Pattern.compile("(#{1,6}) +(.+?)(?: +#+)?");

    private static final Pattern MARKED_NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)*)[.、]? +(.+)");

    private static final Pattern CHAPTER = Pattern
        .compile("(?:\\d{1,2}\\.)? ?(第 ?(?:" + CHINESE + "|\\d{1,2}|[IVXLⅠ-Ⅻ]{1,5}) ?[章篇])[、:：]? ?(.*)");

    private static final Pattern ENUMERATED = Pattern.compile("(" + CHINESE + ")、 ?(.+)");

    private static final Pattern BRACKETED = Pattern.compile("([（(]" + CHINESE + "[)）]) ?(.+)");

    private static final Pattern DOTTED = Pattern
        .compile("(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?![\\d.%％:/]) ?[.、]? ?(\\D.+)");

    /** The lines a document's title, chapters and parts stand on, at most. */
    public static final int CHAPTER_LEVEL = 2;

    public static Optional<Heading> parse(String line) {
        var text = line.strip();
        var markdown = MARKDOWN.matcher(text);
        if (markdown.matches()) {
            return Optional.of(marked(markdown.group(1).length(), markdown.group(2)));
        }
        return plain(text);
    }

    private static Heading marked(int level, String text) {
        var numbered = MARKED_NUMBER.matcher(text);
        if (numbered.matches()) {
            return new Heading(level, numbered.group(1), numbered.group(2), true);
        }
        return plain(text).map(found -> new Heading(level, found.number, found.title, true))
            .orElseGet(() -> new Heading(level, "", text, true));
    }

    private static Optional<Heading> plain(String text) {
        var folded = Script.simplified(text);
        return match(CHAPTER, 1, text, folded).or(() -> match(ENUMERATED, CHAPTER_LEVEL, text, folded))
            .or(() -> match(BRACKETED, CHAPTER_LEVEL + 1, text, folded))
            .or(() -> match(DOTTED, CHAPTER_LEVEL, text, folded)
                .map(found -> new Heading(CHAPTER_LEVEL + parts(found.number) - 1, found.number, found.title, false)));
    }

    private static Optional<Heading> match(Pattern pattern, int level, String text, String folded) {
        var matcher = pattern.matcher(folded);
        return matcher.matches() ? Optional.of(new Heading(level, text.substring(matcher.start(1), matcher.end(1)),
                text.substring(matcher.start(2), matcher.end(2)).strip(), false)) : Optional.empty();
    }

    private static int parts(String number) {
        return number.split("\\.").length;
    }

}
