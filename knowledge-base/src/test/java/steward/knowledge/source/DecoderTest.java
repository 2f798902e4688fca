package steward.knowledge.source;

import java.nio.charset.Charset;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_16;
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

    @Test
    void refusesWhatIsNeither() {
        refuses(HexFormat.of().parseHex("e9e8ea20e0e7ea20fffe81"), "neither UTF-8 nor GB18030 text");
    }

    @Test
    void refusesEmptyAndBinaryFiles() {
        refuses(new byte[0], "empty");
        refuses(" \n\t".getBytes(UTF_8), "empty");
        refuses(new byte[] { 'P', 'K', 3, 4, 0, 0 }, "not a text file");
        refuses("repair".getBytes(UTF_16), "not a text file");
    }

    private static void refuses(byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> Decoder.decode(bytes)).withMessage(reason);
    }

}
