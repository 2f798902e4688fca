package steward.knowledge.format;

import java.nio.charset.Charset;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecoderTest {

    @Test
    void readsUtf8WithAndWithoutMark() {
        assertThat(Decoder.decode("报修 repair".getBytes(UTF_8))).isEqualTo("报修 repair");
        assertThat(Decoder.decode("\uFEFF报修".getBytes(UTF_8))).isEqualTo("报修");
    }

    @Test
    void readsGb18030() {
        var text = "报修请写明楼栋、单元和房号，24 小时内到场。";
        assertThat(Decoder.decode(text.getBytes(Charset.forName("GB18030")))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "停車場每日早上六時開放，訪客請先登記。", "嘅呢啲停車場管理費每月三百元，請於月底前繳交。", "門衛室" })
    void tellsBig5FromGb18030(String text) {
        assertThat(Decoder.decode(text.getBytes(Charset.forName("Big5-HKSCS")))).isEqualTo(text);
        assertThat(Decoder.decode(text.getBytes(Charset.forName("GB18030")))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "repair, level 2\r\nlift", "停车费每月300元，", "門衛室" })
    void readsUtf16InEitherOrderWithAndWithoutMark(String text) {
        assertThat(Decoder.decode(text.getBytes(UTF_16BE))).isEqualTo(text);
        assertThat(Decoder.decode(text.getBytes(UTF_16LE))).isEqualTo(text);
        assertThat(Decoder.decode(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(text);
        assertThat(Decoder.decode(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNeither() {
        refuses(HexFormat.of().parseHex("e9e8ea20e0e7ea20fffe81"), "neither UTF-8, UTF-16, GB18030 nor Big5 text");
    }

    @Test
    void refusesEmptyAndBinaryFiles() {
        refuses(new byte[0], "empty");
        refuses(" \n\t".getBytes(UTF_8), "empty");
        refuses(new byte[] { 1, 2, 3, 4, 0, 0 }, "not a text file");
    }

    private static void refuses(byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> Decoder.decode(bytes)).withMessage(reason);
    }

}
