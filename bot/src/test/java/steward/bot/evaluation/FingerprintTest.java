package steward.bot.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {

    @Test
    void findsTheWordsWhereverTheyStand() {
        var fingerprint = Fingerprint.of("24 小时内到场");

        assertThat(fingerprint.isIn("普通报修在 24 小时内到场。")).isTrue();
        assertThat(fingerprint.isIn("普通报修在 48 小时内到场。")).isFalse();
    }

    @Test
    void overlooksScriptWidthAndPunctuation() {
        assertThat(Fingerprint.of("２４小時內，到場").isIn("24小时内到场")).isTrue();
    }

}
