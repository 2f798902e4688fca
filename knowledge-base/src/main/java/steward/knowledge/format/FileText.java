package steward.knowledge.format;

import java.util.List;

/**
 * What a file says.
 *
 * @param text headings as Markdown writes them, one paragraph or table row a line
 * @param mediaType what the file is by its content, whatever its name says
 * @param findings what someone should look at before the text is trusted
 */
public record FileText(String text, String mediaType, List<Finding> findings) {

    /** The most characters a document may hold. */
    static final int LONGEST = 10_000_000;

    public FileText {
        if (text.isBlank()) {
            throw new UnreadableDocument("empty");
        }
        if (text.length() > LONGEST) {
            throw new UnreadableDocument("more than 10 million characters");
        }
        findings = List.copyOf(findings);
    }
}
