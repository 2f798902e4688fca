package steward.knowledge.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;

/** The kinds of files documents come in. */
public final class Formats {

    private Formats() {
    }

    /** Whether a file of this name is taken for a document. */
    public static boolean reads(String fileName) {
        return FileType.named(fileName).isPresent();
    }

    /**
     * Turns a file into text. What it is shows in its content; its name only tells apart
     * the kinds of plain text.
     * @throws UnreadableDocument when it holds no text or none that can be had
     */
    public static FileText read(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocument("empty");
        }
        var type = FileType.of(fileName, bytes);
        var draft = new Draft();
        try {
            type.read(fileName, bytes, draft);
        }
        catch (UnreadableDocument ex) {
            throw ex;
        }
        catch (IOException | RuntimeException ex) {
            throw new UnreadableDocument("a damaged %s file".formatted(type.name().toLowerCase(Locale.ROOT)));
        }
        var findings = new ArrayList<>(draft.findings());
        findings.addAll(Instructions.in(draft.text()));
        return new FileText(draft.text(), type.mediaType(), findings);
    }

}
