package steward.bot.triage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.site.Location;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {

    @ParameterizedTest
    @CsvSource({ "6栋,6,,", "六号楼,6,,", "6#,6,,", "6幢2单元,6,2,", "6棟,6,,", "Building 6,6,,", "Tower D,D,,",
            "D座1905,D,,1905", "2單元,,2,", "Unit 2,,2,", "1905室,,,1905", "Rm 1905,,,1905", "flat 1905,,,1905",
            "6-2-1905,6,2,1905", "6/2/1905,6,2,1905", "6-1905,6,,1905", "六栋二单元一九零五,6,2,1905", "十二栋三单元一千,12,3,",
            "3栋2单元501漏水了,3,2,501", "Block 6 flat 1905 no water,6,,1905", "我住3栋1202，水管漏了,3,,1202",
            "6-1905: no water,6,,1905", "4单元门锁坏了，房号1102,,4,1102", "10座1808個天花滴水,10,,1808",
            "Tower 1 / 808 please,1,,808", "stuck. tower b.,B,," })
    void readsEveryWayToWriteAPlace(String text, @Nullable String building, @Nullable String unit,
            @Nullable String room) {
        assertThat(Places.find(text)).isEqualTo(new Location(building, unit, room));
    }

    @ParameterizedTest
    @ValueSource(strings = { "5楼漏水", "车位B203被占", "工单BX-1042什么情况", "电话13800138000", "物业费380元", "取件码6-2-1905", "下午3点来",
            "2号门", "等了30分钟", "6-12:30来", "we block a lane", "1808个快递" })
    void leavesOtherNumbersAlone(String text) {
        assertThat(Places.find(text)).isNull();
    }

}
