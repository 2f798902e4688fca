package steward.console.knowledge;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import steward.console.knowledge.DocumentList.Flag;
import steward.console.knowledge.DocumentList.Removed;
import steward.knowledge.clean.Cleaning;
import steward.knowledge.format.Finding;
import steward.knowledge.ingest.IndexingReport.State;
import steward.knowledge.source.VersionState;

import static org.assertj.core.api.Assertions.assertThat;

class KnowledgeWordingTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    KnowledgeWordingTest() {
        messages.setBasename("console");
        messages.setDefaultEncoding("UTF-8");
    }

    @Test
    void namesEveryCleaner() {
        var cleaners = Cleaning.clean("text").removed().keySet();

        assertThat(cleaners).isNotEmpty()
            .allSatisfy(name -> assertThat(said("cleaner." + new Removed(name, 1).key())).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void namesEveryFinding(Finding.Kind kind) {
        assertThat(said("finding." + Flag.of(new Finding(kind, "line 1", "")).key())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void namesEveryState(State state) {
        assertThat(said("state." + state.label())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(VersionState.class)
    void namesEveryStateOfAVersion(VersionState state) {
        assertThat(said("version." + state.label())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "larger than 50 MB", "empty", "more than 10 million characters", "a damaged zip file",
            "a damaged Office file", "a zip file that ends too early", "a zip file, not a Word document or workbook",
            "unpacks to far more than a document holds", "protected by a password",
            "no text layer: pages 1–3, 7 hold only images; have the text recognised first (OCR)",
            "no text layer: page 7 holds only images; have the text recognised first (OCR)",
            "an RTF file; save it as .docx", "a Word 97–2003 file; save it as .docx",
            "an Excel 97–2003 file; save it as .xlsx", "an Office 97–2003 file; save it as .docx or .xlsx",
            "nothing is left after cleaning", "nothing but headings", "cannot be read: AccessDeniedException" })
    void saysWhyAFileCannotBeRead(String reason) {
        assertThat(said("reason." + Reason.of(reason).key())).isNotNull();
    }

    @Test
    void namesThePagesThatAreOnlyPictures() {
        var reason = Reason.of("no text layer: pages 1–3, 7 hold only images; have the text recognised first (OCR)");

        assertThat(said("reason." + reason.key(), reason.detail())).startsWith("第 1–3, 7 页是扫描图片");
    }

    private @Nullable String said(String key, Object... details) {
        return messages.getMessage("knowledge." + key, details, null, Locale.SIMPLIFIED_CHINESE);
    }

}
