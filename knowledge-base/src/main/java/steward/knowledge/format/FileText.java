package steward.knowledge.format;

import java.util.List;

/**
 * What a file says.
 *
 * @param text headings as Markdown writes them, one paragraph or table row a line
 * @param mediaType what the file is by its content, whatever its name says
 * @param findings what someone should look at before the text is trusted, at most 100
 */
public record FileText(String text, String mediaType, List<Finding> findings) {

    /** The most characters a document may hold. */
    static final int LONGEST = 10_000_000;

    /** Who looks at a document looks at all of it long before. */
    private static final int MOST_FINDINGS = 100;

    public FileText {
        if (text.isBlank()) {
            throw new UnreadableDocument("empty");
        }
        if (text.length() > LONGEST) {
            throw new UnreadableDocument("more than 10 million characters");
        }
        findings = findings.stream().limit(MOST_FINDINGS).toList();
    }
}
