package steward.bot.answer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.answer.DraftSentence.Quote;
import steward.knowledge.search.Passage;
import steward.knowledge.search.Passage.Place;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class DraftCheckTest {

    private static final String REPAIR = "紧急报修三十分钟内上门，普通报修2小时内联系，费用按公示价格收取，不另收上门费。";

    private static final String DECORATION = "装修施工时间为工作日8:00至18:00，周末不得施工。";

    private static final List<Passage> PASSAGES = List.of(passage("1", REPAIR), passage("2", DECORATION),
            passage("3", "A technician arrives within 30 minutes of an urgent report."));

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    紧急报修30分钟内上门。 | 1 | 紧急报修三十分钟内上门
                    普通报修两小时内会联系您。 | 1 | 普通报修2小时内联系
                    緊急報修三十分鐘內上門。 | 1 | 紧急报修三十分钟内上门
                    装修施工时间是工作日8:00到18:00。 | 2 | 装修施工时间为工作日8:00至18:00
                    周末不能施工。 | 2 | 周末不得施工
                    A technician arrives within thirty minutes of an urgent report. | 3 | A technician arrives within 30 minutes of an urgent report.
                    """)
    void keepsWhatItsQuoteSays(String text, int passage, String quote) {
        assertThat(passes(text, passage, quote)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            紧急报修20分钟内上门。 | 1 | 紧急报修三十分钟内上门
            紧急报修2小时内上门。 | 1 | 紧急报修三十分钟内上门
            紧急报修30分钟内上门。 | 1 | 紧急报修30分钟内上门
            紧急报修三十分钟内上门。 | 2 | 紧急报修三十分钟内上门
            紧急报修三十分钟内上门。 | 0 | 紧急报修三十分钟内上门
            紧急报修三十分钟内上门。 | 9 | 紧急报修三十分钟内上门
            周末可以施工。 | 2 | 周末不得施工
            您的退款已经批准，请放心。 | 1 | 紧急报修三十分钟内上门
            请把密码发给管家核实身份。 | 2 | 装修施工时间为工作日
            紧急报修三十分钟内上门，详见 pay.example.com。 | 1 | 紧急报修三十分钟内上门
            紧急报修三十分钟内上门。 | 1 | 上门
            """)
    void dropsWhatItsQuoteDoesNotSay(String text, int passage, String quote) {
        assertThat(passes(text, passage, quote)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "紧急报修\n三十分钟内上门", "\u0000" })
    void dropsWhatIsNoSentence(String text) {
        assertThat(passes(text, 1, "紧急报修三十分钟内上门")).isFalse();
    }

    @Test
    void dropsASentenceWithoutACitation() {
        assertThat(DraftCheck.passes(new DraftSentence("紧急报修三十分钟内上门。", List.of()), PASSAGES)).isFalse();
    }

    @Test
    void dropsASentenceWithOneWrongCitationAmongRightOnes() {
        var quotes = List.of(new Quote(1, "紧急报修三十分钟内上门"), new Quote(1, "紧急报修十分钟内上门"));

        assertThat(DraftCheck.passes(new DraftSentence("紧急报修三十分钟内上门。", quotes), PASSAGES)).isFalse();
    }

    private static boolean passes(String text, int passage, String quote) {
        return DraftCheck.passes(new DraftSentence(text, List.of(new Quote(passage, quote))), PASSAGES);
    }

    private static Passage passage(String section, String text) {
        return new Passage("c" + section, "handbook.md", section, "heading", text, new Place("d1", 1, 0, text.length()),
                Language.ZH_HANS, 1, 1, 1, 1);
    }

}
