package steward.knowledge.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** A kind of file, and who reads it. */
enum FileType {

    TEXT("text/plain", PlainText::read, "txt"), MARKDOWN("text/markdown", PlainText::read, "md", "markdown"),
    HTML("text/html", HtmlText::read, "html", "htm"), CSV("text/csv", CsvText::read, "csv"),
    PDF("application/pdf", PdfText::read, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxText::read, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxText::read, "xlsx");

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;

    private final Reader reader;

    private final List<String> endings;

    FileType(String mediaType, Reader reader, String... endings) {
        this.mediaType = mediaType;
        this.reader = reader;
        this.endings = List.of(endings);
    }

    /** What the content is. */
    static FileType of(String fileName, byte[] bytes) {
        if (OfficeZip.isZip(bytes)) {
            return OfficeZip.type(bytes);
        }
        var magic = magic(bytes);
        return switch (magic) {
            case "application/pdf" -> PDF;
            case "application/x-tika-msoffice" -> throw new UnreadableDocument(OldOffice.reason(bytes));
            case "application/rtf" -> throw new UnreadableDocument("an RTF file; save it as .docx");
            case "text/html", "application/xhtml+xml" -> text(fileName, HTML);
            default -> text(fileName, TEXT);
        };
    }

    /** The kind a file's name promises, if it is one that is read. */
    static Optional<FileType> named(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    static String magic(byte[] bytes) {
        try {
            return MAGIC.detect(new ByteArrayInputStream(bytes), new Metadata()).toString();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    String mediaType() {
        return mediaType;
    }

    void read(String fileName, byte[] bytes, Draft draft) throws IOException {
        reader.read(fileName, bytes, draft);
    }

    /** Markdown and tables may hold HTML; a text file that begins as HTML is HTML. */
    private static FileType text(String fileName, FileType seen) {
        var named = named(fileName).orElse(seen);
        return switch (named) {
            case MARKDOWN, CSV, HTML -> named;
            default -> seen;
        };
    }

    @FunctionalInterface
    private interface Reader {

        void read(String fileName, byte[] bytes, Draft draft) throws IOException;

    }

}
