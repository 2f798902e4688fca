package steward.app;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.spi.InetAddressResolverProvider;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Triage in a process that reaches no network and has no index. */
class UnpluggedIT {

    private static final String LABELLED = """
            {"id":"1","lang":"zh-Hans","text":"厨房煤气味特别重，嘶嘶地响","intents":["emergency"],"categories":["emergency.gas_leak"],"urgency":"P1","location":null,"sentiment":"neutral","escalate":true,"pii":[],"kind":"emergency"}
            {"id":"2","lang":"en","text":"we are trapped in the lift of building 6","intents":["emergency"],"categories":["emergency.elevator_entrapment"],"urgency":"P1","location":{"building":"6"},"sentiment":"neutral","escalate":true,"pii":[],"kind":"emergency"}
            {"id":"3","lang":"zh-Hant","text":"配電間冒煙了，快叫人來","intents":["emergency"],"categories":["emergency.fire_smoke"],"urgency":"P1","location":null,"sentiment":"neutral","escalate":true,"pii":[],"kind":"emergency"}
            {"id":"4","lang":"zh-Hans","text":"下周三的消防演习几点开始","intents":["enquiry"],"categories":["enquiry.notices_schedule"],"urgency":"P4","location":null,"sentiment":"neutral","escalate":false,"pii":[],"kind":"near_miss"}
            {"id":"5","lang":"zh-Hans","text":"3栋2单元501厨房水龙头关不紧","intents":["repair"],"categories":["repair.plumbing"],"urgency":"P3","location":{"building":"3","unit":"2","room":"501"},"sentiment":"neutral","escalate":false,"pii":[],"kind":"plain"}
            {"id":"6","lang":"en","text":"How do I pay the management fee?","intents":["payment"],"categories":["payment.how_to_pay"],"urgency":"P4","location":null,"sentiment":"neutral","escalate":false,"pii":[],"kind":"plain"}
            """;

    @TempDir
    private Path folder;

    @Test
    void theGateAndTheClassifierAnswerWithoutNetworkAndIndex() throws IOException, InterruptedException {
        var cases = Files.writeString(folder.resolve("cases.jsonl"), LABELLED);
        var home = Files.createDirectory(folder.resolve("home"));

        var printed = run(home, cases);

        assertThat(printed.stream().filter(line -> line.startsWith(Unplugged.BLOCKED)))
            .extracting(line -> line.substring(Unplugged.BLOCKED.length()))
            .containsExactly("socket", "server socket", "datagram socket", "channel", "server channel",
                    "datagram channel", "name");
        assertThat(printed).contains(Unplugged.SILENT)
            .anyMatch(line -> line.contains("intents F1 1.000  categories F1 1.000"))
            .anyMatch(line -> line.contains("emergencies found 1.000 of 3") && line.contains("false alarms 0.000 of 2")
                    && line.contains("near misses alarmed 0.000 of 1") && line.contains("location 1.000 of 6"));
        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    private List<String> run(Path home, Path cases) throws IOException, InterruptedException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var plugged = new Socket(listening.getInetAddress(), listening.getLocalPort())) {
            assertThat(plugged.isConnected()).isTrue();
            var out = folder.resolve("out.txt");
            var process = new ProcessBuilder(command(listening.getLocalPort(), cases)).directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
            try {
                assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).as(Files.readString(out)).isZero();
                return Files.readAllLines(out);
            }
            finally {
                process.destroyForcibly();
            }
        }
    }

    private List<String> command(int port, Path cases) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("steward.jvm-flags").split(" ")));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-DDJL_CACHE_DIR=" + folder.resolve("cache"),
                "-D" + SelectorProvider.class.getName() + "=" + Unplugged.Channels.class.getName()));
        command.addAll(List.of("-cp", names() + File.pathSeparator + System.getProperty("java.class.path"),
                Unplugged.class.getName(), Integer.toString(port), "triage", cases.toString()));
        return command;
    }

    /** A folder that puts the names out of reach for whoever has it on the class path. */
    private Path names() throws IOException {
        var services = Files.createDirectories(folder.resolve("names/META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()),
                Unplugged.Names.class.getName());
        return folder.resolve("names");
    }

}
