package steward.bot.answer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EllipticTest {

    @ParameterizedTest
    @ValueSource(strings = { "那周末呢", "那週末呢？", "周末呢", "还有节假日呢", "如果是租户呢", "那停车费呢？", "多少钱", "大概要多久？", "几点", "打什么电话",
            "要钱吗", "and on Sundays?", "What about weekends?", "how about tenants", "On Sundays?", "how much?",
            "How long does it take?", "and for visitors?", "when?", "多久处理完", "什么时候能修好",
            "how long until it is handled?" })
    void lacksWhatTheQuestionBeforeNames(String question) {
        assertThat(Elliptic.is(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "报修多久有人来", "那装修押金什么时候退呢", "那停水怎么办呢", "物业电话多少", "停车费多少钱", "谢谢", "好的", "你好", "还没人来呢", "几点上班",
            "我家漏水了呢", "how much is the parking fee?", "What do I do if I smell gas?", "and can I keep a dog?", "thanks",
            "ok", "Where is the property office?", "and my tap is leaking" })
    void standsAlone(String question) {
        assertThat(Elliptic.is(question)).isFalse();
    }

}
