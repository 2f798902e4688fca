package steward.bot.channel.sms;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.channel.sms.SmsSegments.Encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SmsSegmentsTest {

    static Stream<Arguments> texts() {
        return Stream.of(arguments("a".repeat(160), Encoding.GSM_7, 160, 1),
                arguments("a".repeat(161), Encoding.GSM_7, 161, 2), arguments("a".repeat(306), Encoding.GSM_7, 306, 2),
                arguments("a".repeat(307), Encoding.GSM_7, 307, 3), arguments("€".repeat(80), Encoding.GSM_7, 160, 1),
                arguments("a".repeat(159) + "€", Encoding.GSM_7, 161, 2),
                arguments("a".repeat(152) + "€" + "a".repeat(152), Encoding.GSM_7, 306, 3),
                arguments("漏".repeat(70), Encoding.UCS_2, 70, 1), arguments("漏".repeat(71), Encoding.UCS_2, 71, 2),
                arguments("漏".repeat(134), Encoding.UCS_2, 134, 2), arguments("漏".repeat(135), Encoding.UCS_2, 135, 3),
                arguments("😀".repeat(35), Encoding.UCS_2, 70, 1), arguments("😀".repeat(36), Encoding.UCS_2, 72, 2),
                arguments("漏".repeat(66) + "😀" + "漏".repeat(66), Encoding.UCS_2, 134, 3),
                arguments("a".repeat(70) + "’", Encoding.UCS_2, 71, 2), arguments("", Encoding.GSM_7, 0, 1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void countsAsCarriersDo(String text, Encoding encoding, int units, int count) {
        assertThat(SmsSegments.of(text)).isEqualTo(new SmsSegments(encoding, units, count));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ç", "á", "`", "\t", "’", "\u00a0", "😀", "漏" })
    void oneCharacterOutsideTheAlphabetTurnsTheWholeText(String character) {
        assertThat(SmsSegments.of("a" + character).encoding()).isEqualTo(Encoding.UCS_2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "^", "{", "}", "\\", "[", "]", "~", "|", "€", "\f" })
    void escapedCharactersTakeTwo(String character) {
        assertThat(SmsSegments.of(character)).isEqualTo(new SmsSegments(Encoding.GSM_7, 2, 1));
    }

}
