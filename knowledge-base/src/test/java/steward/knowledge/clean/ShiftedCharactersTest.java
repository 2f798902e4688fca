package steward.knowledge.clean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftedCharactersTest {

    private final ShiftedCharacters cleaner = new ShiftedCharacters();

    @Test
    void putsTornCharactersTogether() {
        assertThat(cleaner.clean("管理?xiàng)l款，條件").text()).isEqualTo("管理條款，條件");
        assertThat(cleaner.clean("熱水?dāng)?shù)量，數字").text()).isEqualTo("熱水數量，數字");
    }

    @Test
    void leavesAloneWhatFitsNoCharacter() {
        var text = "管理?ā)l款。真的?(āi)";
        assertThat(cleaner.clean(text).text()).isEqualTo(text);
    }

}
