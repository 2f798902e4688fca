package steward.bot.answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.answer.Promise.Deed;
import steward.bot.answer.Promise.Scope;
import steward.knowledge.search.Passage;
import steward.knowledge.search.Passage.Place;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseTest {

    @Test
    void isReadForEachThingASentenceLimits() {
        assertThat(Promise.in(sentence("普通报修在 2 小时内由工作人员联系您，在 24 小时内到场。"))).containsExactlyInAnyOrder(
                new Promise(Deed.RESPOND, Scope.ORDINARY, false, 120),
                new Promise(Deed.ON_SITE, Scope.ORDINARY, false, 1_440));
        assertThat(Promise.in(sentence("A major failure is resolved within two days and reported in three days.")))
            .containsExactly(new Promise(Deed.RESOLVE, Scope.URGENT, false, 2_880));
    }

    @ParameterizedTest
    @ValueSource(strings = { "服务中心 24 小时受理报修。", "工单结案后 7 天内，您可以要求重开。", "师傅会和您联系。", "每 30 分钟更新一次进展。" })
    void isNotEveryNumberOfHours(String text) {
        assertThat(Promise.in(sentence(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "24 小时内响应, 12 小时内响应, true", "24 小时内响应, 一天内响应, false", "24 小时内响应, 12 小时内到场, false",
            "普通投诉 24 小时内响应, 严重投诉 2 小时内响应, false", "三个工作日内答复, 5 个工作日内答复, true", "三个工作日内答复, 5 天内答复, false" })
    void contradictsOneThatNamesAnotherTimeForTheSame(String one, String other, boolean contradicts) {
        var first = Promise.in(sentence(one)).iterator().next();
        var second = Promise.in(sentence(other)).iterator().next();

        assertThat(first.contradicts(second)).isEqualTo(contradicts);
    }

    private static Sentence sentence(String text) {
        return new Sentence(new Passage("c1", "规定", "1", "时限", text, new Place("d1", 1, 0, text.length()),
                Language.ZH_HANS, 1, 1, 1, 0.5), text);
    }

}
