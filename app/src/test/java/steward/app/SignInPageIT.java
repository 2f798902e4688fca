package steward.app;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code /login} in a real browser. */
class SignInPageIT {

    @Test
    void aWrongPasswordIsSaidAndARightOneLetsIn() {
        try (var admin = StaffPages.withoutScript().open("/login")) {
            signIn(admin, "guessed");
            assertThat(admin.see("[role=alert]")).isVisible();

            signIn(admin, DemoHub.ADMIN_PASSWORD);
            assertThat(admin.page()).hasURL(DemoHub.running().url() + "/agent");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/agent", "/manager", "/manager/tickets.csv", "/password" })
    void strangersAreLedToTheSignInPage(String path) {
        try (var stranger = Visitor.atDesk("zh-CN").open(path)) {
            assertThat(stranger.page().url()).endsWith("/login");
        }
    }

    @Test
    void anAgentIsNotShownTheManagersFigures() {
        try (var agent = StaffPages.signIn(Visitor.atDesk("zh-CN"), "AGENT").open("/agent")) {
            agent.expect("403");
            assertThat(agent.see("nav a[href='/agent']")).hasCount(1);
            assertThat(agent.see("nav a[href='/manager']")).hasCount(0);
            agent.open("/manager");
            assertThat(agent.see("main")).not().containsText("Exception");
            assertThat(agent.see(".cards")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#looks")
    void nobodyIsKeptOut(ColorScheme colours, String locale, int width) {
        try (var visitor = StaffPages.looking(colours, locale, width).open("/login")) {
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.see("body")).not().containsText("??");
        }
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#widths")
    void nothingScrollsSideways(int width, String locale) {
        try (var visitor = StaffPages.looking(ColorScheme.LIGHT, locale, width).open("/login")) {
            assertThat(visitor.sidewaysScroll()).isZero();
        }
    }

    private static void signIn(Visitor visitor, String password) {
        visitor.see("#username").fill("admin");
        visitor.see("#password").fill(password);
        visitor.see("form.stack button").click();
    }

}
