package steward.knowledge.clean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunTogetherLinesTest {

    private final RunTogetherLines cleaner = new RunTogetherLines();

    @Test
    void breaksAnOutlineInOneLine() {
        var cleaned = cleaner.clean("花园手册1.第一章总则1.1适用范围1.2服务时间2.第二章报修2.1报修方式");
        assertThat(cleaned.text()).isEqualTo("花园手册\n1.第一章总则\n1.1适用范围\n1.2服务时间\n2.第二章报修\n2.1报修方式");
    }

    @Test
    void findsWhereAHeadingEndsByTheOutline() {
        var cleaned = cleaner.clean("1.1适用范围1.2服务时间第1章总则1.1适用范围本手册写给花园的全体住户和来访的客人使用。1.2服务时间服务中心每天早上开门，晚上关门。");
        assertThat(cleaned.text())
            .isEqualTo("1.1适用范围\n1.2服务时间\n第1章总则\n1.1适用范围\n本手册写给花园的全体住户和来访的客人使用。" + "\n1.2服务时间\n服务中心每天早上开门，晚上关门。");
    }

    @Test
    void breaksAtAStrayQuestionMark() {
        assertThat(cleaner.clean("一、报修\n1.1报修方式?住户可以用网页、短信和电话报修，由前台统一登记。").text())
            .isEqualTo("一、报修\n1.1报修方式\n住户可以用网页、短信和电话报修，由前台统一登记。");
    }

    @Test
    void breaksListItems() {
        assertThat(cleaner.clean("包括以下内容:-登记姓名。-核对房号。2.通知住户。").text()).isEqualTo("包括以下内容:\n-登记姓名。\n-核对房号。\n2.通知住户。");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1费用\n每月1.2元，水费0.8元。", "1.1标准\n满意度提高了1.2倍，由1.2亿降到1.1亿。", "第1章说明\n详见第2章的统一、规范要求。",
            "1.1时间\n上午9:00-11:00，比例为1:1.2。", "1.1巡查\n比上年增长1.2%。" })
    void leavesAmountsTimesAndReferencesAlone(String text) {
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

}
