package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenSentencesTest {

    @Test
    void takesOutSentencesThatFellApart() {
        var text = "請按時繳費。物業?xiàng)l規定如下。請保管好收據。";
        var cleaned = new BrokenSentences(text).clean(text);
        assertThat(cleaned.text()).isEqualTo("請按時繳費。請保管好收據。");
        assertThat(cleaned.removed()).containsExactly("物業?xiàng)l規定如下。");
    }

    @Test
    void knowsThemWhereTheReadingsAreGoneAlready() {
        var text = "考核??己诉^程公開。";
        assertThat(new BrokenSentences("考(kǎo)核").clean(text).text()).isEqualTo("考核。");
        assertThat(new BrokenSentences("考核").clean(text).text()).isEqualTo(text);
    }

    @Test
    void keepsQuestionMarksOfASoundText() {
        var text = "真的吗??真的。要不要?;要。";
        assertThat(new BrokenSentences(text).clean(text).text()).isEqualTo(text);
    }

}
