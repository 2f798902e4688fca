package steward.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import static org.awaitility.Awaitility.await;

/**
 * The hub as a process of its own, on a free port and with data of its own. It can be
 * killed and started again on the same data; its log stays in {@code target/hubs}.
 */
final class HubProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path home;

    private final List<String> command;

    private final URI url;

    private @Nullable Process process;

    private HubProcess(Path home, List<String> launch, int port, String... arguments) {
        this.home = home;
        this.url = URI.create("http://localhost:" + port);
        this.command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("steward.jvm-flags").split(" ")));
        command.addAll(launch);
        command.addAll(List.of("--server.port=" + port, "--steward.data-dir=" + home.resolve("data"),
                "--steward.public-url=" + url));
        command.addAll(Arrays.asList(arguments));
    }

    /**
     * Starts the hub from the classes under test, on empty data, and waits until it is
     * ready.
     */
    static HubProcess start(String name, String... arguments) {
        // The quick compiler and one collector: these processes live for seconds.
        var launch = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp", classPath(),
                StewardApplication.class.getName());
        var hub = new HubProcess(emptyHome(name), launch, freePort(), arguments);
        hub.start();
        return hub;
    }

    /** The packaged jar, on empty data, not started yet. */
    static HubProcess packaged(String name, String... arguments) {
        return new HubProcess(emptyHome(name), List.of("-jar", System.getProperty("steward.jar")), freePort(),
                arguments);
    }

    URI url() {
        return url;
    }

    Path data() {
        return home.resolve("data");
    }

    HubClient client() {
        return new HubClient(url);
    }

    void start() {
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile()))
                .start();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        var started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("the hub ended at its start:\n" + log());
            }
            return isReady();
        });
    }

    /** What {@code kill -9} does: no shutdown hook runs, nothing is flushed. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    String log() {
        try {
            return Files.readString(logFile().toPath());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private File logFile() {
        return home.resolve("hub.log").toFile();
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
        catch (IOException ex) {
            return false;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The class path of this test run without the tests themselves. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
            .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path emptyHome(String name) {
        var home = Path.of("target", "hubs", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(home);
            return Files.createDirectories(home);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
