package steward.knowledge.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the lines of one page, and notices text that is printed so that nobody sees it.
 */
final class PdfPageReader extends PDFTextStripper {

    private static final float SMALLEST_SEEN = 1;

    private final int page;

    private final boolean scanned;

    private final Draft draft;

    private final List<PdfLine> lines = new ArrayList<>();

    private final Set<TextPosition> unseen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final PdfBackground background;

    private final StringBuilder hidden = new StringBuilder();

    private final StringBuilder text = new StringBuilder();

    private final List<TextPosition> letters = new ArrayList<>();

    PdfPageReader(int page, boolean scanned, Draft draft) {
        this.page = page;
        this.scanned = scanned;
        this.draft = draft;
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        background = new PdfBackground(this);
        setStartPage(page);
        setEndPage(page);
    }

    List<PdfLine> lines(PDDocument document) throws IOException {
        getText(document);
        endLine();
        if (!hidden.toString().isBlank()) {
            draft.found(Finding.Kind.HIDDEN_TEXT, "page " + page, hidden.toString());
        }
        return lines;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (isUnseen(letter)) {
            unseen.add(letter);
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        text.append(word);
        letters.addAll(positions);
        positions.stream().filter(unseen::contains).forEach(letter -> hidden.append(letter.getUnicode()));
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
        hidden.append(hidden.isEmpty() ? "" : " ");
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    private void endLine() {
        if (!text.toString().isBlank() && !letters.isEmpty()) {
            var last = letters.getLast();
            lines.add(new PdfLine(text.toString().strip(), letters.getFirst().getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(), letters.getFirst().getFontSizeInPt()));
        }
        text.setLength(0);
        letters.clear();
    }

    /** Recognised text lies unseen on the picture of a scan; that is what it is for. */
    private boolean isUnseen(TextPosition letter) {
        var state = getGraphicsState();
        var at = letter.getTextMatrix();
        try {
            boolean white = background.paintsWhite()
                    && !background.isColoured(at.getTranslateX() + 1, at.getTranslateY() + 1);
            boolean unpainted = state.getTextState().getRenderingMode() == RenderingMode.NEITHER && !scanned;
            return white || unpainted || letter.getFontSizeInPt() <= SMALLEST_SEEN;
        }
        catch (IOException | RuntimeException ex) {
            return false;
        }
    }

}
