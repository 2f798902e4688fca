package steward.bot.answer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            30分钟内上门, 三十分钟内到场
            24小时受理, 二十四小时受理
            两天内回复, 2天内回复
            三个工作日, 3 个工作日
            1200元, '1,200元'
            １２００元, ¥1200
            5%, 百分之五
            0.8元, 零点八元
            09:00, 从9:00起
            二〇二六年, 2026年
            within 2 hours, two hours at most
            half an hour, half
            0.5小时, 半小时
            twenty-four hours, 24 hours
            30分鐘, 30分钟
            一万二千元, 12000元
            一般情况统一处理, 不写数字
            十分满意, 不写数字
            """)
    void findsAFigureHoweverItIsWritten(String text, String source) {
        assertThat(Figures.ofAreIn(text, source)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            30分钟, 40分钟
            30分钟, 30元
            30分钟, 30小时
            三十分钟, 十分钟
            3天, 3个工作日
            9:30, 9:00
            18:00, 8:00
            1200元, 120元
            0.8元, 8元
            five days, 2 days
            一个月, 三个月
            两次, 一次
            1.5%, 15%
            2026-11-01, 2026-11-02
            """)
    void tellsDifferentFiguresApart(String text, String source) {
        assertThat(Figures.ofAreIn(text, source)).isFalse();
    }

}
