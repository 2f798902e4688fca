package steward.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A category put right on the desk, and the page on which that is reviewed. */
@ResourceLock(DemoHub.TICKETS)
@TestInstance(Lifecycle.PER_CLASS)
class CorrectionPageIT {

    private static final String CORRECTIONS = "/manager/corrections";

    private final Visitor agent = StaffPages.signIn(Visitor.atDesk("zh-CN"), "AGENT");

    @BeforeAll
    void correct() {
        var ticket = openTicket("厨房水管漏水，漏了三天 https://example.com/" + "a".repeat(300));
        agent.open("/agent/c/" + ticket);
        choose("complaint.slow_response");
    }

    @AfterAll
    void leave() {
        agent.close();
    }

    @Test
    void aChosenCategoryIsSavedAtOnceAndWaitsForAReview() {
        var conversation = openTicket("洗手间水管漏水，滴到楼下了");
        agent.open("/agent/c/" + conversation);
        choose("repair.structural_leak");
        assertThat(agent.see("#category-hint")).isVisible();
        assertThat(agent.open("/agent/c/" + conversation).see("#category")).hasValue("repair.structural_leak");

        try (var manager = StaffPages.signIn(Visitor.atDesk("zh-CN"), "MANAGER").open("/manager")) {
            manager.see(".bar a[href='" + CORRECTIONS + "']").click();
            card(manager, "滴到楼下").locator("button[value=accepted]").click();
            assertThat(card(manager, "滴到楼下")).hasCount(0);
            manager.see("a[href$='state=accepted']").click();
            assertThat(card(manager, "滴到楼下")).containsText("渗漏裂缝");
        }
    }

    @Test
    void keysStepToACategoryAndTheFocusStays() {
        agent.open("/agent/c/" + openTicket("厨房水管漏水"));
        assertThat(agent.see("#category")).hasValue("repair.plumbing");

        agent.see("#category").focus();
        agent.page().keyboard().press("ArrowDown");
        agent.page().keyboard().press("ArrowDown");

        assertThat(agent.see("#net")).containsText("已保存");
        assertThat(agent.see("#panel .history li").filter(new Locator.FilterOptions().setHasText("repair.elevator")))
            .hasCount(1);
        assertThat(agent.see("#panel .history")).not().containsText("→ repair.electrical");
        assertThat(agent.see("#category")).isFocused();
    }

    @Test
    void aLowerUrgencyWantsAReason() {
        agent.open("/agent/c/" + openTicket("阳台水管漏水"));
        agent.see("#panel summary").filter(new Locator.FilterOptions().setHasText("更改紧急程度")).click();
        agent.see("#urgency").selectOption("P4");
        agent.see("#urgency-why").press("Enter");
        assertThat(agent.see("#panel [role=alert]")).containsText("要写明原因");

        agent.see("#urgency").selectOption("P4");
        agent.see("#urgency-why").fill("住户说不急");
        agent.see("#urgency-why").press("Enter");
        assertThat(agent.see("#panel .panel-head .urgency")).hasText("P4");
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#looks")
    void nobodyIsKeptOut(ColorScheme colours, String locale, int width) {
        var browser = StaffPages.looking(colours, locale, width);
        try (var manager = StaffPages.signIn(browser, "MANAGER").open(CORRECTIONS)) {
            assertThat(manager.see(".corrections li").first()).isVisible();
            assertThat(manager.barriers()).isEmpty();
            assertThat(manager.see("body")).not().containsText("??");
        }
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#widths")
    void nothingScrollsSideways(int width, String locale) {
        var browser = StaffPages.looking(ColorScheme.LIGHT, locale, width);
        try (var manager = StaffPages.signIn(browser, "MANAGER").open(CORRECTIONS)) {
            assertThat(manager.see(".corrections li").first()).isVisible();
            assertThat(manager.sidewaysScroll()).isZero();
        }
    }

    /**
     * @return the conversation it came from
     */
    private static String openTicket(String text) {
        try (var resident = Visitor.onPhone("zh-CN").open("/chat/demo")) {
            resident.see("#text").fill(text);
            resident.see("#composer button").click();
            assertThat(resident.see("#messages .ticket").first()).isVisible();
            return resident.conversation();
        }
    }

    private void choose(String category) {
        agent.see("#category").selectOption(category);
        assertThat(agent.see("#net")).containsText("已保存");
    }

    private static Locator card(Visitor visitor, String words) {
        return visitor.see(".corrections li").filter(new Locator.FilterOptions().setHasText(words));
    }

}
