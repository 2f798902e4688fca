package steward.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** The browser installed on this machine; one serves all tests of a thread. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser",
            "google-chrome-stable", "google-chrome");

    // The driver is not made for threads.
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal
        .withInitial(() -> launch(installed().orElseGet(Chromium::none)));

    private Chromium() {
    }

    /**
     * The running browser. Without one installed the tests are skipped; with
     * {@code CI=true} they fail.
     */
    static Browser running() {
        return BROWSER.get();
    }

    private static Path none() {
        var message = "no Chromium on the PATH: browser tests need one";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        return Assumptions.abort(message);
    }

    private static Browser launch(Path executable) {
        // The one installed is used: nothing is downloaded.
        var playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium()
            .launch(new LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private static Optional<Path> installed() {
        var folders = Stream.concat(Stream.of("/usr/bin"),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        return folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    }

}
