package steward.bot.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.bot.answer.Amount.Measure;
import steward.knowledge.search.Passage;
import steward.knowledge.search.Passage.Place;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            装修押金 2000 元            | 装修押金为三千元
            停车费每小时 5 元            | 停车费按 8 元/小时收取
            管理费每平方米每月 2.5 元     | 管理费 RMB 3 per square metre per month
            门禁卡补办每张 30 元         | 门禁卡补办免费
            逾期按日收取千分之三的违约金   | 逾期按日收取 0.05% 的违约金
            装修应提前 3 天申请          | 装修应提前七天申请
            水箱每年清洗两次             | 水箱一年清洗 4 次
            水箱每季度清洗一次           | 水箱每月清洗一次
            The deposit is 2,000 yuan  | the deposit is RMB 3,000
            Parking costs ¥5 an hour   | parking is 8 yuan per hour
            The tank is cleaned twice a year | The tank is cleaned every month
            Give notice 3 days in advance | Give notice five days in advance
            """)
    void differForTheSameThing(String one, String other) {
        assertThat(contradict(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            装修押金 2000 元            | 装修押金为两千元
            装修押金 2000 元            | 装修押金 0.2 万元
            装修押金 2000 元            | 装修垃圾清运费 300 元
            停车费每小时 5 元            | 停车费每月 300 元
            地上车位每月 150 元          | 地下车位每月 300 元
            访客停车每小时 10 元         | 业主包月停车 300 元
            逾期罚款 200 元             | 物业费 300 元
            违约金千分之三               | 违约金 0.3%
            违约金万分之五               | 违约金 0.05%
            提前 3 天申请               | 许可证 90 天有效
            办理需 3 个工作日            | 办理需 3 天
            水箱每年清洗两次             | 水箱每半年清洗一次
            租金 300 元                 | 租金 300 港元
            The deposit is 2,000 yuan  | The cleaning fee is 300 yuan
            Visitor parking is 10 yuan an hour | Resident parking is 300 yuan a month
            The tank is cleaned twice a year | The tank is cleaned 2 times per year
            """)
    void agreeOrAreForOtherThings(String one, String other) {
        assertThat(contradict(one, other)).isFalse();
    }

    @Test
    void areOnlyThoseAskedFor() {
        assertThat(Amounts.askedFor("装修押金多少钱")).containsExactly(Measure.MONEY);
        assertThat(Amounts.askedFor("how often is the tank cleaned")).containsExactly(Measure.FREQUENCY);
        assertThat(Amounts.askedFor("多久清洗1次水箱")).containsExactly(Measure.FREQUENCY);
        assertThat(Amounts.askedFor("要提前几天申请")).containsExactly(Measure.LENGTH);
        assertThat(Amounts.askedFor("泳池几点开门")).isEmpty();
        assertThat(Amounts.in(sentence("押金 2000 元，提前 3 天申请"), Set.of(Measure.LENGTH), List.of())).hasSize(1);
        assertThat(Amounts.in(sentence("2026年的24小时值班电话是 12345"), EnumSet.of(Measure.MONEY, Measure.SHARE), List.of()))
            .isEmpty();
    }

    @Test
    void areOfTheClauseThatSpeaksOfIt() {
        var parking = sentence("地上车位每月 150 元，地下车位每月 300 元");
        var asked = List.of(new Thing(List.of("地下"), 0.8), new Thing(List.of("车位"), 0.4));

        assertThat(Amounts.in(parking, Set.of(Measure.MONEY), asked)).singleElement()
            .isEqualTo(AmountReader.read("地下车位每月 300 元,", Set.of(Measure.MONEY)).iterator().next());
    }

    private static boolean contradict(String one, String other) {
        var first = Amounts.in(sentence(one), EnumSet.allOf(Measure.class), List.of());
        var second = Amounts.in(sentence(other), EnumSet.allOf(Measure.class), List.of());
        assertThat(first).as(one).isNotEmpty();
        assertThat(second).as(other).isNotEmpty();
        return first.stream().anyMatch(claim -> second.stream().anyMatch(claim::contradicts));
    }

    private static Sentence sentence(String text) {
        return new Sentence(new Passage("c1", "规定", "1", "收费", text, new Place("d1", 1, 0, text.length()),
                Language.ZH_HANS, 1, 1, 1, 0.5), text);
    }

}
