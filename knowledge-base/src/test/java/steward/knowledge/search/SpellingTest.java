package steward.knowledge.search;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    private static final Set<String> USED = Set.of("complaint", "repair", "house", "deposit", "parking", "offer",
            "flying");

    @ParameterizedTest
    @CsvSource({ "How fast is a complaimt answered, How fast is a complaint answered", "my Depossit, my deposit",
            "repiar please, repair please", "parkking, parking" })
    void bringsAMistypedWordToTheOneUsed(String typed, String meant) {
        assertThat(corrected(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Can I keep a horse?", "packing", "lift", "repaaair", "how offen", "frying", "Xiaowang",
            "物业费多少" })
    void leavesWhatMayBeRightOrSomethingElse(String text) {
        assertThat(corrected(text)).isEqualTo(text);
    }

    private static String corrected(String text) {
        return Spelling.corrected(text, USED::contains);
    }

}
