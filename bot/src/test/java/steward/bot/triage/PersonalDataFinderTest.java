package steward.bot.triage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataFinderTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            我的电话是13800138000，漏水了, '我的电话是[phone],漏水了'
            写信到 li@example.com 就行, 写信到 [email] 就行
            我叫王小明，住这里, '[name],住这里'
            My name is Jane Doe, [name]
            """)
    void putsAMarkInPlaceOfPersonalData(String text, String masked) {
        assertThat(PersonalDataFinder.masked(text)).isEqualTo(masked);
    }

    @Test
    void leavesATextWithoutPersonalDataAsItIs() {
        assertThat(PersonalDataFinder.masked("電梯壞了，　怎麼辦？")).isEqualTo("電梯壞了，　怎麼辦？");
    }

}
