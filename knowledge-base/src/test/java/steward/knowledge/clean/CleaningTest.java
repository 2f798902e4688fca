package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleaningTest {

    private static final String DAMAGED = """
            花園手冊_第1頁
            已閱讀1頁,還剩9頁未讀

            下載本文檔
            花園手冊1.第一章報(bào)修1.1報(bào)修方式1.2上門時(shí)間第1章報(bào)修1.1報(bào)修方式報(bào)修可以打電話，也可以在網(wǎng)頁(yè)上填寫(xiě)。1.2上門時(shí)間師傅會(huì)先打電話約好時(shí)間再上門。
            最新文檔
            - 中學作文
            評論
            """;

    @Test
    void leavesOnlyTheTextAndCountsWhatWent() {
        var result = Cleaning.clean(DAMAGED);
        assertThat(result.text()).isEqualTo("""
                花園手冊
                第1章報修
                1.1報修方式
                報修可以打電話，也可以在網頁上填寫。
                1.2上門時間
                師傅會先打電話約好時間再上門。""");
        assertThat(result.removed()).containsEntry("page counts", 2)
            .containsEntry("site notices", 2)
            .containsEntry("title lists", 2)
            .containsEntry("repeated outline", 3);
    }

    @Test
    void changesNothingTheSecondTime() {
        var once = Cleaning.clean(DAMAGED).text();
        assertThat(Cleaning.clean(once).text()).isEqualTo(once);
    }

    @Test
    void keepsMarkdownAsItIsExceptListMarks() {
        assertThat(Cleaning.clean("# Garden\r\n\r\n\r\n\r\n## 1 Water\n\n- Call us.\u00A0\n- Wait.").text())
            .isEqualTo("# Garden\n\n## 1 Water\n\nCall us.\nWait.");
    }

}
