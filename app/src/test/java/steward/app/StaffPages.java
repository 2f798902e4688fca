package steward.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** How staff come to their pages, and in which looks these are checked. */
final class StaffPages {

    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private StaffPages() {
    }

    /** Gives the visitor the session of a role; the first of a role signs in. */
    static Visitor signIn(Visitor visitor, String role) {
        visitor.context().addCookies(SESSIONS.computeIfAbsent(role, StaffPages::session));
        return visitor;
    }

    /** Light and dark, each in three languages, at a phone's width and a desk's. */
    static Stream<Arguments> looks() {
        return Stream.of(arguments(ColorScheme.LIGHT, "zh-CN", 360), arguments(ColorScheme.DARK, "zh-CN", 1280),
                arguments(ColorScheme.LIGHT, "zh-TW", 1280), arguments(ColorScheme.DARK, "zh-TW", 360),
                arguments(ColorScheme.LIGHT, "en-US", 1280), arguments(ColorScheme.DARK, "en-US", 360));
    }

    /** The narrowest phone, a usual one, a desk. */
    static Stream<Arguments> widths() {
        return Stream.of(arguments(320, "en-US"), arguments(360, "zh-CN"), arguments(1280, "zh-TW"));
    }

    static Visitor looking(ColorScheme colours, String locale, int width) {
        return Visitor
            .with(new NewContextOptions().setLocale(locale).setColorScheme(colours).setViewportSize(width, 800));
    }

    static Visitor withoutScript() {
        return Visitor
            .with(new NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 800).setJavaScriptEnabled(false));
    }

    /** What is left in a browser after the one click the demo offers on this machine. */
    private static List<Cookie> session(String role) {
        try (var visitor = Visitor.atDesk("zh-CN").open("/login")) {
            visitor.see("button[name=role][value=" + role + "]").click();
            visitor.page().waitForURL(url -> !url.contains("/login"));
            return visitor.context().cookies();
        }
    }

}
