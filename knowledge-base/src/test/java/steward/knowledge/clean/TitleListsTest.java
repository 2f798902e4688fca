package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TitleListsTest {

    private final TitleLists cleaner = new TitleLists();

    @Test
    void takesOutTitlesBehindTheirHeading() {
        var cleaned = cleaner.clean("电梯每月保养。\n最新文檔\n- 春游方案\n- 高一数学试卷\n\n- 食堂菜单");
        assertThat(cleaned.text().strip()).isEqualTo("电梯每月保养。");
        assertThat(cleaned.removed()).containsExactly("最新文檔", "- 春游方案", "- 高一数学试卷", "- 食堂菜单");
    }

    @Test
    void endsTheListWhereProseGoesOn() {
        assertThat(cleaner.clean("相关文档\n- 春游方案\n2.3 保洁安排\n- 每天两次").text()).isEqualTo("2.3 保洁安排\n- 每天两次");
    }

    @Test
    void keepsListsOfTheDocument() {
        var text = "需要的文档\n- 身份证\n- 合同";
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

}
