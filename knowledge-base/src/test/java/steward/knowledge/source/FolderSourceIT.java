package steward.knowledge.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FolderSourceIT {

    @TempDir
    private Path folder;

    @Test
    void takesDocumentsOfEveryKindAndNothingElse() throws IOException {
        for (var name : new String[] { "a.txt", "b.MD", "c.html", "d.docx", "e.pdf", "f.xlsx", "g.csv", "h.jpg",
                ".i.txt", "~$d.docx", "j.txt~" }) {
            Files.writeString(folder.resolve(name), "words");
        }
        assertThat(new FolderSource(folder.toString()).files()).extracting(SourceFile::name)
            .containsExactly("a.txt", "b.MD", "c.html", "d.docx", "e.pdf", "f.xlsx", "g.csv");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotTaken() throws IOException {
        var path = Files.writeString(folder.resolve("a.txt"), "Half a sen");
        var source = new FolderSource(folder.toString());
        var listed = source.files().getFirst();
        Files.writeString(path, "tence.", StandardOpenOption.APPEND);
        assertThatExceptionOfType(StillChanging.class).isThrownBy(listed::bytes);
        assertThat(source.files().getFirst().bytes()).asString().isEqualTo("Half a sentence.");
    }

    @Test
    void aFolderThatDisappearedIsAway() throws IOException {
        var source = new FolderSource(Files.createDirectory(folder.resolve("guidelines")).toString());
        Files.delete(folder.resolve("guidelines"));
        assertThatExceptionOfType(SourceAway.class).isThrownBy(source::files);
    }

}
