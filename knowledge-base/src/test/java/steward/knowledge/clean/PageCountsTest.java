package steward.knowledge.clean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageCountsTest {

    private final PageCounts cleaner = new PageCounts();

    @ParameterizedTest
    @ValueSource(strings = { "花园管理办法_第3頁", "已閱讀4頁，還剩20頁未讀", "• 约3.5千字", "• 约 8页", "第 2 页 共 9 页", "- 7 -",
            "Page 3 of 10", "• 2025-03-01 发布于广东", "• 0" })
    void takesOutLinesThatCount(String line) {
        assertThat(cleaner.clean("甲\n" + line + "\n乙").text()).isEqualTo("甲\n乙");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025年的第3页见附录。", "24小时", "约定的时间是上午。", "说明书第2页写着电话", "1.1" })
    void keepsLinesThatSaySomething(String line) {
        assertThat(cleaner.clean(line).text()).isEqualTo(line);
    }

}
