package steward.knowledge.format;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.knowledge.format.Finding.Kind.HIDDEN_TEXT;

class HtmlTextTest {

    @Test
    void readsHeadingsParagraphsListsAndTablesWithoutScriptsAndMenus() {
        var text = read("""
                <html><head><title>花园手册</title><script>var a;</script></head><body><nav>首页</nav>
                <h2>1.1 停车</h2><p>车库<b>全天</b>
                开门。<br>访客也可以。</p><ul><li>小车</li><li>摩托</li></ul><ol><li>登记</li><li>缴费</li></ol>
                <table><tr><th>车型</th><th>月租</th></tr><tr><td>小车</td><td>300 元</td></tr></table>
                </body></html>""");
        assertThat(text.text())
            .isEqualTo("# 花园手册\n## 1.1 停车\n车库全天 开门。\n访客也可以。\n- 小车\n- 摩托\n1. 登记\n2. 缴费\n车型：小车，月租：300 元\n");
        assertThat(text.mediaType()).isEqualTo("text/html");
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void flagsWhatStylesHideAndKeepsIt() {
        var text = read("""
                <style>.quiet, p.tip { font-size:0px; color:black } .menu{color:#fff;background:#000}</style>
                <p style="display: none">Gone words.</p><p id=w style="color:#FFFFFF">White words.</p>
                <p class=quiet>Sizeless words.</p><div hidden>Hidden <p style="opacity:0">words</p></div>
                <p class=menu>Menu.</p><div style="background:navy"><p style="color:white">Shown.</p></div>
                <p style="font-size:0.9em;opacity:0.8">Small but seen.</p>""");
        assertThat(text.text()).contains("Gone words.", "White words.", "Sizeless words.", "Hidden\nwords");
        assertThat(text.findings()).containsExactlyInAnyOrder(new Finding(HIDDEN_TEXT, "p", "Gone words."),
                new Finding(HIDDEN_TEXT, "p#w", "White words."), new Finding(HIDDEN_TEXT, "p.quiet", "Sizeless words."),
                new Finding(HIDDEN_TEXT, "div", "Hidden words"));
    }

    @Test
    void believesTheDeclaredEncodingOnlyWhereItIsTrue() {
        var page = "<meta charset=gb2312><p>門衛室在東門。</p>";
        assertThat(Formats.read("a.html", page.getBytes(Charset.forName("GBK"))).text()).isEqualTo("門衛室在東門。\n");
        assertThat(Formats.read("a.html", page.replace("gb2312", "ascii").getBytes(UTF_8)).text())
            .isEqualTo("門衛室在東門。\n");
        assertThat(Formats.read("a.html", page.replace("gb2312", "no-such-set").getBytes(UTF_8)).text())
            .isEqualTo("門衛室在東門。\n");
    }

    private static FileText read(String html) {
        return Formats.read("page.html", html.getBytes(UTF_8));
    }

}
