package steward.app;

import java.nio.file.Path;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.ResourceLock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Takes the pictures of the README; run with {@code -Dscreenshots=true}. */
@ResourceLock(DemoHub.TICKETS)
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsIT {

    private static final Path IMAGES = Path.of("..", "docs", "images");

    @Test
    void chatAndConsole() {
        try (var resident = at(360, 920).open("/chat/demo"); var agent = StaffPages.signIn(at(1280, 660), "AGENT")) {
            write(resident, "报修多久有人来？");
            assertThat(resident.see("#messages .kind-answer").first()).isVisible();
            write(resident, "厨房水管爆了，3栋2单元501");
            assertThat(resident.see("#messages .ticket").first()).isVisible();
            picture(resident, "chat");

            agent.open("/agent/c/" + resident.conversation());
            assertThat(agent.see("#panel .urgency")).isVisible();
            picture(agent, "console");
        }
        try (var manager = StaffPages.signIn(at(1280, 800), "MANAGER").open("/manager?period=quarter")) {
            assertThat(manager.see(".chart svg").first()).isVisible();
            picture(manager, "manager");
        }
    }

    private static Visitor at(int width, int height) {
        return Visitor.with(new NewContextOptions().setLocale("zh-CN").setViewportSize(width, height));
    }

    private static void write(Visitor resident, String text) {
        resident.see("#text").fill(text);
        resident.see("#composer button").click();
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page().screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

}
