package steward.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** How staff come to their pages, and in which looks these are checked. */
final class StaffPages {

    private static final List<String> LOCALES = List.of("zh-CN", "zh-TW", "en-US");

    private StaffPages() {
    }

    /** Signs in with the one click the demo offers on this machine. */
    static Visitor signIn(Visitor visitor, String role) {
        visitor.open("/login");
        visitor.see("button[name=role][value=" + role + "]").click();
        visitor.page().waitForURL(url -> !url.contains("/login"));
        return visitor;
    }

    /** Light and dark, each in three languages. */
    static Stream<Arguments> looks() {
        return Arrays.stream(new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK })
            .flatMap(colours -> LOCALES.stream().map(locale -> arguments(colours, locale)));
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

}
