package steward.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person at a browser of their own. Whatever the browser complains about, refused by
 * the content security policy or logged as an error, fails the test when the person
 * leaves.
 */
final class Visitor implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String REPORT_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation',
                e => console.error(`CSP ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))""";

    private static final double PATIENCE_MS = 30_000;

    private final BrowserContext context;

    private final Page page;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private String expected = "";

    private Visitor(NewContextOptions options) {
        context = Chromium.running().newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
    }

    static Visitor with(NewContextOptions options) {
        return new Visitor(options);
    }

    /** Someone with a small phone. */
    static Visitor onPhone(String locale) {
        return with(new NewContextOptions().setLocale(locale).setViewportSize(360, 740));
    }

    /** Someone at a desk. */
    static Visitor atDesk(String locale) {
        return with(new NewContextOptions().setLocale(locale).setViewportSize(1280, 800));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor open(String path) {
        page.navigate(DemoHub.running().url().resolve(path).toString());
        return this;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /** Complaints that hold this text belong to what the test does. */
    void expect(String text) {
        expected = text;
    }

    /** Every rule of the accessibility standards this page breaks, with where. */
    List<String> barriers() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true)
            .options(options)
            .withTags(STANDARDS)
            .analyze()
            .getViolations()
            .stream()
            .map(Visitor::described)
            .toList();
    }

    /** How far the page can be moved sideways, in pixels. */
    int sidewaysScroll() {
        return (int) page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    }

    /** The resident's conversation: the cookie is its id and the token that opens it. */
    String conversation() {
        return context.cookies()
            .stream()
            .filter(cookie -> cookie.name.equals("steward_conversation"))
            .map(cookie -> cookie.value.substring(0, cookie.value.indexOf('.')))
            .findFirst()
            .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints.stream().filter(text -> expected.isEmpty() || !text.contains(expected)))
            .as("what the browser complained about")
            .isEmpty();
    }

    private static String described(Rule rule) {
        var nodes = rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + nodes;
    }

}
