package steward.bot.followup;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MissingThingsTest {

    @ParameterizedTest
    @ValueSource(strings = { "昨晚开始漏水", "周一就坏了", "刚刚停电", "漏了三天了", "5月3日起没有网", "半小时前", "尋日開始", "琴晚開始漏水", "since Monday",
            "two days ago", "it began last night", "for about 3 hours", "at 7 pm" })
    void areNotTheTimeWhenTheTextTellsOne(String text) {
        assertThat(Times.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "3号楼漏水", "厨房有一点漏水", "3栋2单元501", "楼上一直很吵", "the lift is stuck", "two lifts are out" })
    void areTheTimeWhenTheTextTellsNone(String text) {
        assertThat(Times.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "家里坏了", "东西坏了，帮我看看", "修一下", "我要报修", "师傅来修一下", "我家有个东西坏了，3栋501", "我要投诉", "家裡壞了，幫我看看",
            "something is broken", "I need a repair", "please send someone to fix something in my flat",
            "it doesn't work" })
    void areWhatHappenedWhenNothingIsNamed(String text) {
        assertThat(VagueReport.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "水管坏了", "灯坏了", "家里停电了", "门打不开", "投诉保安", "电梯修一下", "the tap is broken", "no power at home",
            "fix my door" })
    void areNotWhatHappenedWhenAThingIsNamed(String text) {
        assertThat(VagueReport.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "怎么报修", "报修多久有人来", "可以维修吗", "how do I report a repair?", "你好", "谢谢师傅" })
    void areNothingForAQuestion(String text) {
        assertThat(VagueReport.ofRepair(text)).isFalse();
    }

}
