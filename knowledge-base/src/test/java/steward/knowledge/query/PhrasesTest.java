package steward.knowledge.query;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {

    private final Phrases<String> phrases = new Phrases<>(text -> List.of(text.split(" ")));

    @Test
    void findsTheLongestPhraseAndNotItsParts() {
        phrases.add("late fee", "违约金");
        phrases.add("fee", "费用");

        assertThat(phrases.in("what late fee is due")).containsExactly(Set.of("违约金"));
        assertThat(phrases.in("what fee is due")).containsExactly(Set.of("费用"));
    }

    @Test
    void keepsEveryMeaningOfAPhrase() {
        phrases.add("store", "储藏室");
        phrases.add("store", "商店");

        assertThat(phrases.in("the store")).containsExactly(Set.of("储藏室", "商店"));
    }

    @Test
    void findsNothingInWordsItDoesNotKnow() {
        phrases.add("gate", "大门");

        assertThat(phrases.in("the garden")).isEmpty();
    }

}
