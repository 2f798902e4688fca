package steward.app;

import java.nio.file.Path;

import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Takes the pictures of the README; run with {@code -Dscreenshots=true}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsIT {

    private static final Path IMAGES = Path.of("..", "docs", "images");

    @Test
    void chatAndConsole() {
        try (var resident = Visitor.onPhone("zh-CN").open("/chat/demo");
                var agent = StaffPages.signIn(Visitor.atDesk("zh-CN"), "AGENT")) {
            write(resident, "报修多久有人来？");
            assertThat(resident.see("#messages .kind-answer").first()).isVisible();
            write(resident, "厨房水管爆了，3栋2单元501");
            assertThat(resident.see("#messages .ticket").first()).isVisible();
            picture(resident, "chat");

            var row = agent.see("#rows a.row").first();
            assertThat(row).isVisible();
            agent.open("/agent/c/" + resident.conversation());
            assertThat(agent.see("#panel .urgency")).isVisible();
            picture(agent, "console");
        }
        try (var manager = StaffPages.signIn(Visitor.atDesk("zh-CN"), "MANAGER").open("/manager?period=quarter")) {
            assertThat(manager.see(".chart svg").first()).isVisible();
            picture(manager, "manager");
        }
    }

    private static void write(Visitor resident, String text) {
        resident.see("#text").fill(text);
        resident.see("#composer button").click();
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page().screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

}
