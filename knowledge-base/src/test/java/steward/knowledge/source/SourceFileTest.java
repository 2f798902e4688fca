package steward.knowledge.source;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import steward.knowledge.format.UnreadableDocument;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourceFileTest {

    @Test
    void refusesALargeFileWithoutReadingIt() {
        var file = new SourceFile("f-1", "huge.pdf", false, "1", 500L * 1024 * 1024, () -> {
            throw new AssertionError("read");
        });
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(file::bytes).withMessage("larger than 50 MB");
    }

    @Test
    void saysThatAFileCannotBeReached() {
        var file = new SourceFile("f-1", "a.pdf", false, "1", 10, () -> {
            throw new IOException();
        });
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(file::bytes)
            .withMessage("cannot be read: IOException");
    }

}
