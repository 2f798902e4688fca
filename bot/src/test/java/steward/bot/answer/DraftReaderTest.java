package steward.bot.answer;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.llm.NoReply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftReaderTest {

    private static final String DRAFT = """
            ```json
            {"sentences":[
              {"text":"a \\"}\\" b \\\\","citations":[{"passage":1,"quote":"{[x]}"}]},
              {"text":"c","citations":[]}
            ]}
            ```""";

    @Test
    void givesEachSentenceWhenItsBraceCloses() {
        var reader = new DraftReader();
        var read = new ArrayList<String>();
        for (var c : DRAFT.split("")) {
            reader.read(c).forEach(sentence -> read.add(sentence.text()));
        }

        assertThat(read).containsExactly("a \"}\" b \\", "c");
        assertThat(reader.isComplete()).isTrue();
    }

    @Test
    void isNotCompleteBeforeTheListCloses() {
        var reader = new DraftReader();

        assertThat(reader.read(DRAFT.substring(0, DRAFT.indexOf("{\"text\":\"c\"")))).hasSize(1);
        assertThat(reader.isComplete()).isFalse();
    }

    @Test
    void readsProseAsNothing() {
        var reader = new DraftReader();

        assertThat(reader.read("Sure! [Here] is what I think about \"repairs\": ask the desk.")).isEmpty();
        assertThat(reader.isComplete()).isFalse();
    }

    @Test
    void completesAnEmptyDraft() {
        var reader = new DraftReader();

        assertThat(reader.read("{\"sentences\":[]}")).isEqualTo(List.of());
        assertThat(reader.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"sentences\":[{\"text\":null,\"citations\":[]}]}", "{\"sentences\":[{\"text\":\"a\"}]}",
            "{\"sentences\":[{\"text\":\"a\",\"citations\":[null]}]}", "{\"sentences\":[{text}]}",
            "{\"sentences\":[{\"text\":\"a\",\"citations\":[{\"passage\":\"x\",\"quote\":\"y\"}]}]}" })
    void refusesWhatIsNoSentence(String draft) {
        assertThatExceptionOfType(NoReply.class).isThrownBy(() -> new DraftReader().read(draft));
    }

    @Test
    void refusesADraftWithoutEnd() {
        var reader = new DraftReader();
        reader.read("{\"sentences\":[");

        assertThatExceptionOfType(NoReply.class).isThrownBy(() -> reader.read("x".repeat(20_000)));
    }

}
