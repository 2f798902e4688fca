package steward.knowledge.source;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({ "zh-CN,ZH_HANS", "zh,ZH_HANS", "zh-SG,ZH_HANS", "zh-TW,ZH_HANT", "zh_HK,ZH_HANT", "zh-Hant,ZH_HANT",
            "zh-Hans-HK,ZH_HANS", "en-GB,EN", "fr,EN" })
    void readsTheTagABrowserSends(String tag, Language expected) {
        assertThat(Language.of(tag)).isEqualTo(expected);
    }

}
