package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedOutlineTest {

    private final RepeatedOutline cleaner = new RepeatedOutline();

    @Test
    void takesOutHeadingsTheTextRepeats() {
        var cleaned = cleaner.clean("第一章总则\n1.1适用范围\n1.2服务时间\n第一章总则\n1.1适用范围\n写给住户。\n1.2服务时间\n每天开门。");
        assertThat(cleaned.text()).isEqualTo("第一章总则\n1.1适用范围\n写给住户。\n1.2服务时间\n每天开门。");
        assertThat(cleaned.removed()).containsExactly("第一章总则", "1.1适用范围", "1.2服务时间");
    }

    @Test
    void takesOutPointsUnderARepeatedHeading() {
        var cleaned = cleaner.clean("1.1巡查安排\n1.1.1白天三次\n1.2夜间值班\n1.1巡查安排\n白班巡查三次，夜班两次。");
        assertThat(cleaned.text()).isEqualTo("1.2夜间值班\n1.1巡查安排\n白班巡查三次，夜班两次。");
    }

    @Test
    void keepsHeadingsNothingRepeats() {
        var text = "1.1适用范围\n1.2服务时间\n1.3应急演练";
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

    @Test
    void keepsAHeadingItsOwnPointsRepeat() {
        var text = "1.1停车收费办法\n1.1.1停车收费办法每年公布一次\n1.2访客登记";
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

}
