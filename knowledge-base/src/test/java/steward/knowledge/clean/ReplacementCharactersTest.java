package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplacementCharactersTest {

    private final ReplacementCharacters cleaner = new ReplacementCharacters();

    @Test
    void takesOutSentencesThatLostACharacter() {
        var cleaned = cleaner.clean("请登记。保洁\uFFFD每日一次。垃圾锟斤拷清运。请带卡。");
        assertThat(cleaned.text()).isEqualTo("请登记。请带卡。");
        assertThat(cleaned.removed()).containsExactly("保洁\uFFFD每日一次。", "垃圾锟斤拷清运。");
    }

    @Test
    void givesEnglishItsApostropheBack() {
        var cleaned = cleaner.clean("Don\uFFFDt park here. The fee is \uFFFD5 a day. It\uFFFDs the guard\uFFFDs gate.");
        assertThat(cleaned.text()).isEqualTo("Don't park here. It's the guard's gate.");
    }

    @Test
    void changesNothingElse() {
        var text = "What is it? 2.5 yuan.\n好？好。";
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

}
