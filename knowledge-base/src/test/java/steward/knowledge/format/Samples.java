package steward.knowledge.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of each kind, made when a test needs them. */
final class Samples {

    static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);

    private Samples() {
    }

    static byte[] docx(Consumer<XWPFDocument> content) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx(List<List<String>> rows) throws IOException {
        return xlsx(workbook -> fill(workbook.createSheet("Sheet1"), rows));
    }

    static byte[] xlsx(Consumer<XSSFWorkbook> content) throws IOException {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static void fill(XSSFSheet sheet, List<List<String>> rows) {
        for (var cells : rows) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
        }
    }

    /** Wraps an Office file as Office does when it is saved with a password. */
    static byte[] encrypted(byte[] office) throws Exception {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (var files = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(office);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf(PageContent... pages) throws IOException {
        return pdf("", pages);
    }

    static byte[] pdf(String password, PageContent... pages) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (var content : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    content.write(document, stream);
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Lines below each other, at the usual size. */
    static PageContent lines(String... lines) {
        return (_, page) -> {
            for (int i = 0; i < lines.length; i++) {
                line(page, lines[i], 11, 700 - 16 * i);
            }
        };
    }

    static void line(PDPageContentStream page, String line, float size, float y) throws IOException {
        page.beginText();
        page.setFont(PLAIN, size);
        page.newLineAtOffset(72, y);
        page.showText(line);
        page.endText();
    }

    static PageContent picture() {
        return (document, page) -> page.drawImage(image(document), 0, 0);
    }

    static PDImageXObject image(PDDocument document) throws IOException {
        return LosslessFactory.createFromImage(document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
    }

    /** What a page shows. */
    @FunctionalInterface
    interface PageContent {

        void write(PDDocument document, PDPageContentStream page) throws IOException;

    }

}
