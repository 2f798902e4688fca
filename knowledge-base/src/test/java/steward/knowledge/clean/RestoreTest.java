package steward.knowledge.clean;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RestoreTest {

    /** Every kind of damage, and text that looks like it. */
    private static final List<String> PIECES = List.of("第一章总则", "第1章報修", "1.1報修方式", "1.2上门时间师傅会先打电话约好时间再上门。",
            "報(bào)修(xiū)可以打電話，", "（IoT）平台", "物業?xiàng)l規定如下。", "管理?xiàng)l例", "下載本文檔", "評論", "0/150", "最新文檔", "- 中學作文",
            "花園手冊_第1頁", "已閱讀1頁,還剩9頁未讀", "12", "二、收费标准。2.1水费每吨3元。2.2电费0.8元。", "在2024年，按照规定办理。", "：(一)登记；(二)缴费",
            "- list item", "•要点", "# Garden", "## 1 Water", "Quiet hours start at ten.", "page 3 of 7", "\u200B",
            "\uFEFF", "\u3000\u3000", " \t ", "\u00A0", "\n", "\n", "\n\n\n", "\r\n", "\r", "\f", "\u2028", "。", "?",
            "：", "𠮷野", "😀", "");

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void undoingEveryRemovalGivesTheOriginal(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var original = text(random);
            var result = Cleaning.clean(original);
            assertThat(Cleaning.restore(result)).isEqualTo(original);
            assertThat(result.removals()).allMatch(each -> original.startsWith(each.removed(), each.at()))
                .isSortedAccordingTo((a, b) -> Integer.compare(a.at(), b.at()));
        }
    }

    @Test
    void aRemovalSaysWhoTookWhatAndWhere() {
        var result = Cleaning.clean("報(bào)修\r\n下載本文檔\r\n- 電話，請先登記。\r\n");
        assertThat(result.text()).isEqualTo("報修\n電話，請先登記。");
        assertThat(result.removals()).containsExactly(new Removal("pinyin in brackets", 1, "(bào)", ""),
                new Removal("whitespace", 7, "\r", ""), new Removal("site notices", 9, "下載本文檔", ""),
                new Removal("whitespace", 14, "\r", ""), new Removal("site notices", 15, "\n", ""),
                new Removal("list marks", 16, "- ", ""), new Removal("whitespace", 26, "\r\n", ""));
    }

    @Test
    void aRepairShowsWhatStoodThere() {
        assertThat(Cleaning.clean("管理?xiàng)l例").removals())
            .containsExactly(new Removal("shifted characters", 2, "?xiàng)l", "條"));
    }

    @Test
    void aCleanTextHasNoRemovals() {
        assertThat(Cleaning.clean("# 花园\n\n## 1 报修\n请打电话。").removals()).isEmpty();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "\n" : "");
        }
        return text.toString();
    }

}
