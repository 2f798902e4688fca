package steward.knowledge.clean;

import java.util.List;
import java.util.regex.Pattern;

/** Uneven line ends, invisible characters and spaces of every width. */
class Whitespace implements Cleaner {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    private static final Pattern SPACES = Pattern.compile("[\\t\\u00A0\\u2000-\\u200A\\u3000 ]+");

    private static final Pattern BLANK_LINES = Pattern.compile(" ?\\n[ \\n]*\\n| ?\\n ?");

    @Override
    public String name() {
        return "whitespace";
    }

    @Override
    public Cleaned clean(String text) {
        var invisible = INVISIBLE.matcher(text).results().map(_ -> "invisible character").toList();
        var lines = INVISIBLE.matcher(text)
            .replaceAll("")
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .replace('\f', '\n');
        var spaced = SPACES.matcher(lines).replaceAll(" ");
        var even = BLANK_LINES.matcher(spaced)
            .replaceAll(gap -> gap.group().indexOf('\n') == gap.group().lastIndexOf('\n') ? "\n" : "\n\n");
        return new Cleaned(even.strip(), List.copyOf(invisible));
    }

}
