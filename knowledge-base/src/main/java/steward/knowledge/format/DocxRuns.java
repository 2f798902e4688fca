package steward.knowledge.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;

/** The words of a paragraph, and which of them nobody sees. */
final class DocxRuns {

    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+]");

    private static final String WHITE = "FFFFFF";

    private static final int SMALLEST_SEEN = 1;

    private final XWPFDocument document;

    private final Draft draft;

    private int paragraphs;

    DocxRuns(XWPFDocument document, Draft draft) {
        this.document = document;
        this.draft = draft;
    }

    /** White text is hidden unless it stands on a shaded cell. */
    String text(XWPFParagraph paragraph, boolean shaded) {
        paragraphs++;
        var text = new StringBuilder();
        var hidden = new StringBuilder();
        boolean onShade = shaded || paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetShd();
        for (var run : paragraph.getIRuns()) {
            var words = words(run);
            text.append(words);
            if (run instanceof XWPFRun own && isHidden(own, onShade)) {
                hidden.append(words);
            }
        }
        if (!hidden.toString().isBlank()) {
            draft.found(Finding.Kind.HIDDEN_TEXT, "paragraph " + paragraphs, hidden.toString());
        }
        return text.toString();
    }

    List<String> footnotes(XWPFParagraph paragraph) {
        var notes = new ArrayList<String>();
        for (var run : paragraph.getRuns()) {
            for (var reference : run.getCTR().getFootnoteReferenceList()) {
                var note = document.getFootnoteByID(reference.getId().intValue());
                if (note != null) {
                    note.getParagraphs().forEach(each -> notes.add(text(each, false)));
                }
            }
        }
        return notes;
    }

    private static String words(IRunElement run) {
        var text = switch (run) {
            case XWPFRun own -> own.text();
            case XWPFSDT part -> part.getContent().getText();
            default -> "";
        };
        return NOTE_MARK.matcher(text).replaceAll("");
    }

    private static boolean isHidden(XWPFRun run, boolean shaded) {
        var size = run.getFontSizeAsDouble();
        boolean white = WHITE.equalsIgnoreCase(run.getColor()) && !shaded && !run.isHighlighted();
        return run.isVanish() || white || size != null && size <= SMALLEST_SEEN;
    }

}
