package steward.knowledge.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The container of Office files before 2007, which today's Office still wraps around a
 * document with a password.
 */
final class OldOffice {

    private OldOffice() {
    }

    /** Why it is not read. */
    static String reason(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return "protected by a password";
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return "a Word 97–2003 file; save it as .docx";
            }
            return root.hasEntryCaseInsensitive("Workbook") ? "an Excel 97–2003 file; save it as .xlsx"
                    : "an Office 97–2003 file; save it as .docx or .xlsx";
        }
        catch (IOException | RuntimeException ex) {
            return "a damaged Office file";
        }
    }

}
