package steward.bot.followup;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BarePlaceTest {

    @ParameterizedTest
    @ValueSource(strings = { "3栋2单元501", "我住3栋2单元501", "我家在六号楼", "3-2-501", "D座1905室", "五楼", "在南门口", "地下车库", "儿童乐园旁边",
            "3棟2單元501室", "Building 3, Unit 2, Room 501", "I'm at Tower 6, flat 1905", "in the lobby" })
    void isNothingButAPlace(String text) {
        assertThat(BarePlace.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "你好", "1", "12345", "谢谢", "", "🔥", "3栋🔥", "120 3栋501", "3栋501着火了", "3栋电梯困人", "南门有人打架",
            "救命", "3栋501救命", "help, Building 3", "smoke in the lobby", "地下车库冒烟", "3栋501, 119" })
    void isMoreOrLessThanAPlace(String text) {
        assertThat(BarePlace.is(text)).isFalse();
    }

}
