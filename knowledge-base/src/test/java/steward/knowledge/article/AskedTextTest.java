package steward.knowledge.article;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            会所怎么租？, 会所怎么租
            您好，請問會所怎麼租呢？, 会所怎么租
            ｗｉｆｉ 密码 是 什么, wifi密码是什么
            'Hello, how do I rent the Clubhouse?', how do i rent the clubhouse
            ？？？, ''
            """)
    void leavesOutWhatDoesNotMatter(String asked, String folded) {
        assertThat(AskedText.folded(asked)).isEqualTo(folded);
    }

}
