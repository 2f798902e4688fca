package steward.knowledge.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text layer of a PDF. */
final class PdfText {

    private PdfText() {
    }

    static void read(String fileName, byte[] bytes, Draft draft) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var pages = new ArrayList<List<PdfLine>>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                pages.add(new PdfPageReader(number, hasPicture(document.getPage(number - 1)), draft).lines(document));
            }
            reportPictures(document, pages, draft);
            PdfLayout.write(PdfRunningLines.without(pages, draft), draft);
        }
        catch (InvalidPasswordException ex) {
            throw new UnreadableDocument("protected by a password");
        }
    }

    private static void reportPictures(PDDocument document, List<List<PdfLine>> pages, Draft draft) throws IOException {
        var pictures = new ArrayList<Integer>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isEmpty() && hasPicture(document.getPage(i))) {
                pictures.add(i + 1);
            }
        }
        if (!pictures.isEmpty() && pages.stream().allMatch(List::isEmpty)) {
            throw new UnreadableDocument(
                    "no text layer: %s; have the text recognised first (OCR)".formatted(onlyPictures(pictures)));
        }
        if (!pictures.isEmpty()) {
            draft.found(Finding.Kind.PAGE_WITHOUT_TEXT, ranges(pictures), onlyPictures(pictures));
        }
    }

    private static String onlyPictures(List<Integer> pages) {
        return ranges(pages) + (pages.size() == 1 ? " holds only images" : " hold only images");
    }

    /** Such as "pages 1–3, 7". */
    static String ranges(List<Integer> pages) {
        var text = new StringBuilder(pages.size() == 1 ? "page " : "pages ");
        for (int i = 0; i < pages.size(); i++) {
            int first = pages.get(i);
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            text.append(text.charAt(text.length() - 1) == ' ' ? "" : ", ").append(first);
            text.append(pages.get(i) > first ? "–" + pages.get(i) : "");
        }
        return text.toString();
    }

    private static boolean hasPicture(PDPage page) throws IOException {
        var resources = page.getResources();
        for (var name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

}
