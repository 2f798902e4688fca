package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenSentencesTest {

    private final BrokenSentences cleaner = new BrokenSentences();

    @Test
    void takesOutSentencesThatFellApart() {
        var cleaned = cleaner.clean("請按時繳費。物業?xiàng)l規定如下。請保管好收據。");
        assertThat(cleaned.text()).isEqualTo("請按時繳費。請保管好收據。");
        assertThat(cleaned.removed()).containsExactly("物業?xiàng)l規定如下。");
    }

    @Test
    void keepsQuestionMarksOfASoundText() {
        var text = "真的吗??真的。要不要?;要。";
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

}
