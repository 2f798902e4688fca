package steward.app;

import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a resident sees and does on {@code /chat/demo}, in a real browser. */
@ResourceLock(DemoHub.TICKETS)
class ChatPageIT {

    private static final String CHAT = "/chat/demo";

    private static final String OWN = "#messages .from-resident .text";

    private static final String SCRIPT = "<img src=x onerror=\"document.title='taken'\"><script>alert(1)</script>";

    @Test
    void aMessageIsShownAtOnceAndDelivered() {
        try (var resident = Visitor.onPhone("zh-CN").open(CHAT)) {
            write(resident, "你好");
            assertThat(resident.see(OWN)).hasText("你好");
            assertThat(resident.see("#messages .from-resident .state")).containsText("已送达");
            assertThat(resident.see("#text")).hasValue("");
        }
    }

    @Test
    void markupIsShownAsTheTextItIs() {
        try (var resident = Visitor.atDesk("en-US").open(CHAT)) {
            write(resident, SCRIPT);
            assertThat(resident.see("#messages .from-resident .state")).containsText("Delivered");
            resident.page().reload();
            assertThat(resident.see(OWN)).hasText(SCRIPT);
            assertThat(resident.see("#messages img")).hasCount(0);
            assertThat(resident.page().title()).doesNotContain("taken");
        }
    }

    @Test
    void enterDoesNotSendWhileAWordIsBeingComposed() {
        try (var resident = Visitor.atDesk("zh-CN").open(CHAT)) {
            resident.see("#text").focus();
            var keyboard = resident.context().newCDPSession(resident.page());
            keyboard.send("Input.imeSetComposition",
                    json(Map.of("text", "nihao", "selectionStart", 5, "selectionEnd", 5)));
            keyboard.send("Input.dispatchKeyEvent",
                    json(Map.of("type", "rawKeyDown", "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 229)));
            assertThat(resident.see(OWN)).hasCount(0);

            keyboard.send("Input.insertText", json(Map.of("text", "你好")));
            resident.see("#text").press("Enter");
            assertThat(resident.see(OWN)).hasText("你好");
        }
    }

    @Test
    void enterIsANewLineOnAPhone() {
        var phone = new NewContextOptions().setLocale("zh-CN")
            .setViewportSize(360, 740)
            .setHasTouch(true)
            .setIsMobile(true);
        try (var resident = Visitor.with(phone).open(CHAT)) {
            resident.see("#text").fill("第一行");
            resident.see("#text").press("Enter");
            assertThat(resident.see("#text")).hasValue("第一行\n");
            assertThat(resident.see(OWN)).hasCount(0);
        }
    }

    @Test
    void whatWasWrittenWithoutANetworkGoesOutInOrderWhenItIsBack() {
        try (var resident = Visitor.onPhone("zh-CN").open(CHAT)) {
            resident.expect("ERR_INTERNET_DISCONNECTED");
            resident.context().setOffline(true);
            List.of("一", "二", "三").forEach(text -> write(resident, text));
            assertThat(resident.see(OWN)).hasText(new String[] { "一", "二", "三" });
            assertThat(resident.see("#messages .from-resident .state").last()).containsText("等待网络");

            resident.context().setOffline(false);
            assertThat(resident.see("#messages .from-resident .state").last()).containsText("已送达",
                    new ContainsTextOptions().setTimeout(30_000));
            resident.page().reload();
            assertThat(resident.see(OWN)).hasText(new String[] { "一", "二", "三" });
        }
    }

    @Test
    void withoutScriptTheResidentReadsAndSends() {
        var plain = new NewContextOptions().setLocale("zh-CN").setViewportSize(360, 740).setJavaScriptEnabled(false);
        try (var resident = Visitor.with(plain).open(CHAT)) {
            write(resident, "你好");
            assertThat(resident.see(OWN)).hasText("你好");
            resident.see(".topics button").first().click();
            assertThat(resident.see(OWN)).hasCount(2);
        }
    }

    @ParameterizedTest
    @CsvSource({ "zh-CN,zh-Hans,发送", "zh-TW,zh-Hant,傳送", "zh-HK,zh-Hant,傳送", "en-GB,en,Send", "fr-FR,zh-Hans,发送" })
    void thePageSpeaksTheLanguageOfTheBrowser(String locale, String language, String send) {
        try (var resident = Visitor.onPhone(locale).open(CHAT)) {
            assertThat(resident.see("html")).hasAttribute("lang", language);
            assertThat(resident.see("#composer button")).hasText(send);
            assertThat(resident.see("body")).not().containsText("??");
        }
    }

    @ParameterizedTest
    @CsvSource({ "320,normal,zh-CN", "320,largest,zh-CN", "320,largest,en-US", "360,large,zh-TW", "360,largest,en-US",
            "1280,normal,en-US", "1280,largest,zh-CN" })
    void nothingScrollsSideways(int width, String size, String locale) {
        try (var resident = Visitor.with(new NewContextOptions().setLocale(locale).setViewportSize(width, 740))
            .open(CHAT + "?size=" + size)) {
            write(resident, "https://example.com/" + "a".repeat(300) + " 你好 " + "测".repeat(200));
            assertThat(resident.see(OWN)).isVisible();
            assertThat(resident.sidewaysScroll()).isZero();
            var smallest = size.equals("largest") ? 60 : 48;
            assertThat(heightsOf(resident.see("button:visible, .tools .button:visible")))
                .allSatisfy(height -> assertThat(height).isGreaterThanOrEqualTo(smallest));
        }
    }

    @ParameterizedTest
    @CsvSource({ "LIGHT,zh-CN", "DARK,zh-CN", "LIGHT,zh-TW", "DARK,zh-TW", "LIGHT,en-US", "DARK,en-US" })
    void nobodyIsKeptOut(ColorScheme colours, String locale) {
        try (var resident = Visitor
            .with(new NewContextOptions().setLocale(locale).setViewportSize(360, 740).setColorScheme(colours))
            .open(CHAT)) {
            assertThat(resident.barriers()).isEmpty();
            write(resident, "你好");
            assertThat(resident.see("#messages .from-resident .state")).containsText("✓");
            assertThat(resident.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/chat/nowhere" })
    void anEstateNobodyKnowsIsNamedAsSuch(String path) {
        try (var resident = Visitor.onPhone("zh-CN")) {
            resident.expect("404");
            resident.open(path);
            assertThat(resident.see("h1")).hasText("没有找到这个小区");
            assertThat(resident.barriers()).isEmpty();
        }
    }

    private static void write(Visitor resident, String text) {
        resident.see("#text").fill(text);
        resident.see("#composer button").click();
    }

    private static List<Double> heightsOf(Locator buttons) {
        return buttons.all().stream().map(button -> button.boundingBox().height).toList();
    }

    private static JsonObject json(Map<String, Object> values) {
        return new Gson().toJsonTree(values).getAsJsonObject();
    }

}
