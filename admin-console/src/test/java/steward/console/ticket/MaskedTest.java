package steward.console.ticket;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.bot.site.Location;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class MaskedTest {

    private static final Locale ZH = Language.ZH_HANS.locale();

    @Test
    void showsTheFloorAndHidesTheDoor() {
        var home = new Location("3", "2", "1204");

        assertThat(Masked.place(home, ZH)).isEqualTo("3栋2单元12**");
        assertThat(Masked.place(home, Locale.ENGLISH)).isEqualTo("Bldg 3, Unit 2, 12**");
        assertThat(Masked.wholePlace(home, ZH)).isEqualTo("3栋2单元1204");
    }

    @Test
    void hidesAShortRoomAltogether() {
        assertThat(Masked.place(new Location("3", null, "5"), ZH)).isEqualTo("3栋**");
    }

    @Test
    void namesAPlaceWithoutARoomInFull() {
        assertThat(Masked.place(new Location("3", null, null), ZH)).isEqualTo("3栋");
        assertThat(Masked.place(null, ZH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "13800005678, 138****5678", "+8613800005678, +8613****5678", "8812345, 881****45", "123, 1****23" })
    void hidesTheMiddleOfANumber(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({ "陈桂兰, 陈**", "Emma Clarke, E**", "𠮷田, 𠮷**" })
    void leavesOneCharacterOfAName(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

}
