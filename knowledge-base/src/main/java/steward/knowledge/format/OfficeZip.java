package steward.knowledge.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The zip file a .docx or .xlsx is. It is unpacked once into nothing before anyone parses
 * it, because a small file can unpack to more than the memory holds.
 */
final class OfficeZip {

    private static final long LARGEST_XML = 32L * 1024 * 1024;

    private static final long LARGEST = 200L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST);
    }

    private OfficeZip() {
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * Tells what is inside.
     * @throws UnreadableDocument when it is no document, or too large
     */
    static FileType type(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return type(zip);
        }
        catch (ZipException | IllegalArgumentException ex) {
            throw new UnreadableDocument("a damaged zip file");
        }
        catch (IOException ex) {
            throw new UnreadableDocument("a zip file that ends too early");
        }
    }

    private static FileType type(ZipInputStream zip) throws IOException {
        FileType type = null;
        long xml = 0;
        long all = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            long size = size(zip, isXml(entry) ? LARGEST_XML - xml : LARGEST - all);
            xml += isXml(entry) ? size : 0;
            all += size;
            if (entry.getName().startsWith("word/document")) {
                type = FileType.DOCX;
            }
            else if (entry.getName().startsWith("xl/workbook")) {
                type = FileType.XLSX;
            }
        }
        if (type == null) {
            throw new UnreadableDocument("a zip file, not a Word document or workbook");
        }
        return type;
    }

    private static boolean isXml(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static long size(InputStream entry, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            size += read;
            if (size > most) {
                throw new UnreadableDocument("unpacks to far more than a document holds");
            }
        }
        return size;
    }

}
