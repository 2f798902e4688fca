package steward.knowledge.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PinyinBracketsTest {

    private final PinyinBrackets cleaner = new PinyinBrackets();

    @Test
    void takesOutTheReadingBehindACharacter() {
        var cleaned = cleaner.clean("門(mén)衛(wèi)在東(dōng)門（mén）登記(jì)");
        assertThat(cleaned.text()).isEqualTo("門衛在東門登記");
        assertThat(cleaned.removed()).containsExactly("(mén)", "(wèi)", "(dōng)", "（mén）", "(jì)");
    }

    @Test
    void takesOutAReadingWithoutToneWhereOthersHaveOne() {
        assertThat(cleaner.clean("我們(men)的門(mén)").text()).isEqualTo("我們的門");
    }

    @ParameterizedTest
    @ValueSource(strings = { "門(mén)禁系统(IoT)", "門(mén)客户管理(CRM)", "門(mén)识别(AI)", "門(mén)微信群(app)", "門(mén)时长(30min)" })
    void keepsBracketsThatBelongToTheText(String text) {
        assertThat(cleaner.clean(text).text()).isEqualTo(text.replace("(mén)", ""));
    }

    @Test
    void keepsShortWordsInATextWithoutReadings() {
        assertThat(cleaner.clean("选项(an)和方案(me)").removed()).isEmpty();
    }

}
