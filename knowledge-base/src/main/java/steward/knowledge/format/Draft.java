package steward.knowledge.format;

import java.util.ArrayList;
import java.util.List;

/** The text of a file while it is read. */
final class Draft {

    private static final int DEEPEST = 6;

    private final StringBuilder text = new StringBuilder();

    private final List<Finding> findings = new ArrayList<>();

    /** Deeper levels than Markdown has become its deepest. */
    void heading(int level, String title) {
        var line = title.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            text.append("#".repeat(Math.clamp(level, 1, DEEPEST))).append(' ').append(line).append('\n');
        }
    }

    void line(String line) {
        if (!line.isBlank()) {
            text.append(line.strip()).append('\n');
        }
    }

    void verbatim(String whole) {
        text.append(whole);
    }

    void found(Finding.Kind kind, String where, String excerpt) {
        findings.add(new Finding(kind, where, excerpt));
    }

    String text() {
        return text.toString();
    }

    List<Finding> findings() {
        return findings;
    }

}
