package steward.knowledge.clean;

import java.util.regex.Pattern;

/** Uneven line ends, invisible characters and spaces of every width. */
class Whitespace implements Cleaner {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    private static final Pattern SPACES = Pattern.compile("[\\t\\u00A0\\u2000-\\u200A\\u3000 ]+");

    private static final Pattern BLANK_LINES = Pattern.compile(" ?\\n[ \\n]*\\n| ?\\n ?");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\f");

    static final Pattern OUTSIDE = Pattern
        .compile("\\A\\p{javaWhitespace}+|(?<!\\p{javaWhitespace})\\p{javaWhitespace}+\\z");

    @Override
    public String name() {
        return "whitespace";
    }

    @Override
    public Cleaned clean(String text) {
        var invisible = INVISIBLE.matcher(text).results().map(_ -> "invisible character").toList();
        return new Edits(name(), text).replace(INVISIBLE, _ -> "")
            .replace(LINE_END, _ -> "\n")
            .replace(SPACES, _ -> " ")
            .replace(BLANK_LINES, gap -> isOneLine(gap.group()) ? "\n" : "\n\n")
            .replace(OUTSIDE, _ -> "")
            .cleaned(invisible);
    }

    private static boolean isOneLine(String gap) {
        return gap.indexOf('\n') == gap.lastIndexOf('\n');
    }

}
