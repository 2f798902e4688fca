package steward.knowledge.clean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteNoticesTest {

    private final SiteNotices cleaner = new SiteNotices();

    @ParameterizedTest
    @ValueSource(strings = { "文檔簡介", "下载本文档", "温馨提示", "• 举报", "0/150", "提交評論", "- 3、本文档由用户上传，如有侵权请联系我们", "• 本站所有文件均可預覽",
            "成为VIP后可免费下载", "小区管理办法.docxVIP", "文档评论(0)" })
    void takesOutWhatTheSitePrinted(String notice) {
        var cleaned = cleaner.clean("第一条 请按时报修。\n" + notice + "\n第二条 请带好证件。");
        assertThat(cleaned.text()).isEqualTo("第一条 请按时报修。\n第二条 请带好证件。");
        assertThat(cleaned.removed()).containsExactly(notice);
    }

    @ParameterizedTest
    @ValueSource(strings = { "温馨提示:电梯检修时请走楼梯。", "请对师傅的服务作出评论。", "安保人员在本站点巡逻。", "通知可在服务中心下载打印。", "发现问题请举报，我们会保密。" })
    void keepsWhatTheDocumentSays(String sentence) {
        assertThat(cleaner.clean(sentence).text()).isEqualTo(sentence);
    }

}
