package steward.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.LongStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A resident and an agent at two browsers, talking to each other through the hub. */
@ResourceLock(DemoHub.TICKETS)
class ResidentAndAgentIT {

    private static final Logger log = LoggerFactory.getLogger(ResidentAndAgentIT.class);

    private static final String CHAT = "/chat/demo";

    private static final String SCRIPT = "<img src=x onerror=\"document.title='taken'\">";

    private final Visitor resident = Visitor.onPhone("zh-CN");

    private final Visitor agent = Visitor.atDesk("zh-CN");

    @BeforeEach
    void arrive() {
        resident.open(CHAT);
        StaffPages.signIn(agent, "AGENT").open("/agent");
    }

    @AfterEach
    void leave() {
        agent.close();
        resident.close();
    }

    @Test
    void whatAResidentWritesIsAtTheDeskWithinASecond() {
        write("厨房水管爆了，3栋2单元501");
        openAtDesk();

        var delays = LongStream.rangeClosed(1, 5).map(this::delayOf).sorted().toArray();
        log.info("a message is at the desk after {} ms", delays);
        assertThat(delays[delays.length / 2]).isLessThanOrEqualTo(1_000);
    }

    @Test
    void aNewCaseAppearsInTheQueueWithoutReload() {
        assertThat(agent.see("#rows")).isAttached();
        agent.page().evaluate("window.sameDocument = true");

        write("厨房水管爆了，3栋2单元501");
        assertThat(rowOfResident()).isVisible();
        assertThat(rowOfResident().locator(".urgency")).hasText("P2");
        assertThat(agent.page().evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void aChangeDuringARefreshIsNotLost() {
        write("你好");
        agent.open(atDesk());
        var late = new ArrayList<Runnable>();
        agent.page().route("**/agent/queue**", route -> {
            var before = new FulfillOptions().setResponse(route.fetch());
            late.add(() -> route.fulfill(before));
        }, new RouteOptions().setTimes(1));

        write("谢谢");
        agent.page().waitForCondition(() -> !late.isEmpty());
        write("厨房水管爆了，3栋2单元501");
        assertThat(agent.see("#panel .urgency")).isVisible();
        // Longer than the desk waits for a burst of changes to end.
        agent.page().waitForTimeout(500);
        late.getFirst().run();

        assertThat(rowOfResident().locator(".urgency")).hasText("P2");
    }

    @Test
    void aTicketGoesFromAcceptanceToClosureBeforeTheResidentsEyes() {
        write("厨房水管爆了，3栋2单元501");
        openAtDesk();
        agent.see("#thread-head button").click();
        assertThat(agent.see("#thread-head")).containsText("由我接手");
        agent.see("#reply").fill("您好，师傅马上联系您。");
        agent.see("#thread form.composer button").first().click();
        assertThat(resident.see("#messages .from-staff .text").last()).hasText("您好，师傅马上联系您。");

        step("acceptance");
        assertThat(stage()).hasText("已接单");
        step("arrival");
        assertThat(stage()).hasText("已到现场");
        agent.see("#result").fill("更换了角阀，试水不漏。");
        agent.see("#cause").fill("角阀老化");
        step("resolution");
        assertThat(stage()).hasText("已处理");
        step("report-back");
        assertThat(stage()).hasText("已反馈");
        agent.see("#panel input[type=radio][name=why]").first().check();
        step("closure");
        assertThat(stage()).hasText("已结案");
    }

    @Test
    void theBotIsSilentWhileAPersonHoldsTheConversation() {
        write("转人工");
        assertThat(resident.see("#messages .kind-handover").first()).isVisible();
        openAtDesk();
        agent.see("#thread-head button").click();
        assertThat(agent.see("#thread-head")).containsText("由我接手");

        write("你好");
        assertThat(agent.see("#entries .from-resident .text").last()).hasText("你好");
        agent.see("#reply").fill("我在。");
        agent.see("#thread form.composer button").first().click();
        assertThat(resident.see("#messages > .message").last().locator(".text")).hasText("我在。");
    }

    @Test
    void markupIsShownAsTextOnBothSides() {
        write(SCRIPT + " 厨房水管爆了，3栋2单元501");
        openAtDesk();
        assertThat(agent.see("#entries .from-resident .text").first()).containsText(SCRIPT);
        agent.see("#reply").fill(SCRIPT);
        agent.see("#thread form.composer button").first().click();
        assertThat(resident.see("#messages .from-staff .text").last()).hasText(SCRIPT);

        assertThat(agent.see("main img").count() + resident.see("main img").count()).isZero();
        assertThat(agent.page().title() + resident.page().title()).doesNotContain("taken");
    }

    @Test
    void anEmergencyRaisesAnAlarmThatAPersonAnswers() {
        write("6栋电梯困人了，里面有老人");
        assertThat(resident.see("#messages .from-bot").first().locator(".safety")).isVisible();
        var number = resident.see("#messages .ticket .number").first().innerText();
        var alarm = agent.see("#alarms .alarm").filter(new FilterOptions().setHasText(number));
        assertThat(alarm).isVisible();

        alarm.locator("button").click();
        assertThat(alarm).hasCount(0);
    }

    @Test
    void withoutScriptAnAgentReadsAndReplies() {
        write("厨房水管爆了，3栋2单元501");
        openAtDesk();
        try (var plain = StaffPages.signIn(StaffPages.withoutScript(), "AGENT")) {
            plain.page().navigate(agent.page().url());
            assertThat(plain.see("#entries .from-resident .text").first()).hasText("厨房水管爆了，3栋2单元501");
            plain.see("#reply").fill("收到。");
            plain.see("#thread form.composer button").first().click();
            assertThat(resident.see("#messages .from-staff .text").last()).hasText("收到。");
        }
    }

    private void write(String text) {
        resident.see("#text").fill(text);
        resident.see("#composer button").click();
        assertThat(resident.see("#messages .from-resident .state").last()).containsText("已送达");
    }

    /** Milliseconds from the resident's click to the text on the agent's screen. */
    private long delayOf(long n) {
        var text = "补充第" + n + "点：水还在流";
        var start = System.nanoTime();
        resident.see("#text").fill(text);
        resident.see("#composer button").click();
        agent.see("#entries .from-resident .text").filter(new FilterOptions().setHasText(text)).waitFor();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private String atDesk() {
        return "/agent/c/" + resident.conversation();
    }

    private void openAtDesk() {
        agent.open(atDesk());
        assertThat(agent.see("#panel .urgency")).isVisible();
    }

    private Locator rowOfResident() {
        return agent.see("#rows li")
            .filter(new FilterOptions().setHas(agent.see("a[href*='" + resident.conversation() + "']")));
    }

    private void step(String name) {
        agent.see("#panel form[action$='/" + name + "'] button").click();
    }

    private Locator stage() {
        return resident.see("#messages .ticket .stage").last();
    }

}
