package steward.knowledge.index;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({ "三十分钟, 30分钟", "兩小時, 2小时", "两个小时, 2 小时", "半小时, 30 分钟", "半個鐘頭, 30分钟", "一个半小时, 90分钟", "二十四小时, 24小时",
            "三个工作日, 3工作日", "十五日, 15日", "一百二十元, 120元", "一个小时, 1小时", "３０分钟, 30分钟", "２個小時, 2小时", "早上七点, 早上7点",
            "三号楼二单元, 3号楼2单元", "二〇二六年, 2026年", "thirty minutes, 30 minutes", "two hours, 2 hours",
            "Twenty-four hours, 24 hours", "half an hour, 30 minutes", "three working days, 3 working days",
            "sixteen days, 16 days" })
    void isFoundHoweverItIsWritten(String one, String other) {
        assertThat(Terms.of(one)).isEqualTo(Terms.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = { "101室", "第三条", "第三天", "三、报修", "统一安排", "一般情况", "有一点漏水", "一年几次", "保养一次", "十分满意", "一次性交清",
            "周六日", "万一坏了", "第三方", "no one came", "one of us", "two-way radio", "room 101" })
    void leavesWhatIsNotCounted(String text) {
        assertThat(Numbers.inDigits(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({ "三十分钟, 三分钟", "两小时, 12小时", "半小时, 半天", "two hours, twelve hours" })
    void keepsDifferentNumbersApart(String one, String other) {
        assertThat(Terms.of(one)).isNotEqualTo(Terms.of(other));
    }

}
