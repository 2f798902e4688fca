package steward.app;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code /agent} with a conversation on it, in every look and width. */
@ResourceLock(DemoHub.TICKETS)
@TestInstance(Lifecycle.PER_CLASS)
class DeskPageIT {

    private static final String LEAK = "厨房水管爆了，3栋2单元501 https://example.com/" + "a".repeat(300);

    private final Visitor resident = Visitor.onPhone("zh-CN");

    @BeforeAll
    void write() {
        resident.open("/chat/demo").see("#text").fill(LEAK);
        resident.see("#composer button").click();
        assertThat(resident.see("#messages .ticket").first()).isVisible();
    }

    @AfterAll
    void leave() {
        resident.close();
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#looks")
    void nobodyIsKeptOut(ColorScheme colours, String locale, int width) {
        try (var agent = StaffPages.signIn(StaffPages.looking(colours, locale, width), "AGENT").open("/agent")) {
            assertThat(agent.see("#rows li").first()).isAttached();
            assertThat(agent.barriers()).isEmpty();
            openConversation(agent);
            agent.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(agent.barriers()).isEmpty();
            assertThat(agent.see("body")).not().containsText("??");
        }
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#widths")
    void nothingScrollsSideways(int width, String locale) {
        var browser = StaffPages.looking(ColorScheme.LIGHT, locale, width);
        try (var agent = StaffPages.signIn(browser, "AGENT").open("/agent")) {
            assertThat(agent.sidewaysScroll()).isZero();
            openConversation(agent);
            assertThat(agent.see("#reply")).isVisible();
            assertThat(agent.sidewaysScroll()).isZero();
        }
    }

    private void openConversation(Visitor agent) {
        agent.open("/agent/c/" + resident.conversation());
        assertThat(agent.see("#panel .urgency")).isAttached();
    }

}
