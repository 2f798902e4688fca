package steward.knowledge.format;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static steward.knowledge.format.Finding.Kind.HIDDEN_TEXT;
import static steward.knowledge.format.Finding.Kind.PAGE_WITHOUT_TEXT;
import static steward.knowledge.format.Finding.Kind.RUNNING_LINE;

class PdfTextTest {

    @Test
    void joinsLinesThatThePageBrokeAndSeesHeadingsByTheirSize() throws IOException {
        var text = read(Samples.pdf((_, page) -> {
            Samples.line(page, "Garden Handbook", 22, 740);
            Samples.line(page, "Parking", 16, 700);
            Samples.line(page, "Residents park on level two of the garage and show their card at the gate when", 11,
                    680);
            Samples.line(page, "they come in late.", 11, 664);
            Samples.line(page, "Visitors park outside.", 11, 648);
        }));
        assertThat(text.text()).isEqualTo("""
                # Garden Handbook
                ## Parking
                Residents park on level two of the garage and show their card at the gate when they come in late.
                Visitors park outside.
                """);
        assertThat(text.mediaType()).isEqualTo("application/pdf");
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void flagsWhiteInvisibleAndSizelessTextAndKeepsIt() throws IOException {
        var text = read(Samples.pdf(Samples.lines("Visitors park free."), (_, page) -> {
            Samples.line(page, "Seen.", 11, 720);
            page.setNonStrokingColor(1f, 1f, 1f);
            Samples.line(page, "White words.", 11, 700);
            page.setNonStrokingColor(0f);
            page.setRenderingMode(RenderingMode.NEITHER);
            Samples.line(page, "Unpainted words.", 11, 680);
            page.setRenderingMode(RenderingMode.FILL);
            Samples.line(page, "Tiny words.", 1, 660);
        }));
        assertThat(text.text()).contains("White words.", "Unpainted words.", "Tiny words.");
        assertThat(text.findings())
            .containsExactly(new Finding(HIDDEN_TEXT, "page 2", "White words.Unpainted words.Tiny words."));
    }

    @Test
    void whiteTextOnColourOrAPictureIsNotHidden() throws IOException {
        var text = read(Samples.pdf((document, page) -> {
            page.setNonStrokingColor(0.1f);
            page.addRect(60, 640, 200, 20);
            page.fill();
            page.drawImage(Samples.image(document), 60, 500, 200, 100);
            page.setNonStrokingColor(1f);
            Samples.line(page, "On colour.", 11, 645);
            Samples.line(page, "On a picture.", 11, 550);
            Samples.line(page, "On paper.", 11, 400);
        }));
        assertThat(text.findings()).containsExactly(new Finding(HIDDEN_TEXT, "page 1", "On paper."));
    }

    @Test
    void leavesOutWhatEveryPageRepeatsSoThatSentencesGoOn() throws IOException {
        var text = read(Samples.pdf(
                Samples.lines("Garden Handbook",
                        "Residents park on level two of the garage and show their card when they", "Page 1 of 3"),
                Samples.lines("Garden Handbook",
                        "come in late. Visitors park outside of the gate and ring the bell of a gar-", "Page 2 of 3"),
                Samples.lines("Garden Handbook", "dener.", "Page 3 of 3")));
        assertThat(text.text())
            .isEqualTo("Residents park on level two of the garage and show their card when they come in late. "
                    + "Visitors park outside of the gate and ring the bell of a gardener.\n");
        assertThat(text.findings()).containsExactlyInAnyOrder(new Finding(RUNNING_LINE, "pages 1–3", "Garden Handbook"),
                new Finding(RUNNING_LINE, "pages 1–3", "Page 1 of 3"));
    }

    @Test
    void recognisedTextOnAScanIsNotHidden() throws IOException {
        var text = read(Samples.pdf((document, page) -> {
            Samples.picture().write(document, page);
            page.setRenderingMode(RenderingMode.NEITHER);
            Samples.line(page, "Recognised words.", 11, 680);
        }));
        assertThat(text.text()).isEqualTo("Recognised words.\n");
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void refusesAScanAndSaysWhichPagesAndWhy() throws IOException {
        var scan = Samples.pdf(Samples.picture(), Samples.picture(), Samples.picture());
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> read(scan))
            .withMessage("no text layer: pages 1–3 hold only images; have the text recognised first (OCR)");
    }

    @Test
    void namesTheScannedPagesOfAReadableFile() throws IOException {
        var text = read(Samples.pdf(Samples.lines("Page one."), Samples.picture(), Samples.lines("Page three.")));
        assertThat(text.text()).isEqualTo("Page one.\nPage three.\n");
        assertThat(text.findings())
            .containsExactly(new Finding(PAGE_WITHOUT_TEXT, "page 2", "page 2 holds only images"));
    }

    @Test
    void refusesAPasswordAndAnEmptyFile() throws IOException {
        var locked = Samples.pdf("secret", Samples.lines("Words."));
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> read(locked))
            .withMessage("protected by a password");
        var blank = Samples.pdf((_, _) -> {
        });
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> read(blank)).withMessage("empty");
    }

    private static FileText read(byte[] bytes) {
        return Formats.read("handbook.pdf", bytes);
    }

}
