package steward.bot.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PairFiguresTest {

    private final PairFigures figures = new PairFigures();

    @Test
    void countsPairsThatBelongTogetherAndPairsPutTogether() {
        figures.add("lift", "1");
        figures.add("lift", "1");
        figures.add("lift", "2");
        figures.add("water", "1");

        assertThat(figures.precision()).isEqualTo(1.0 / 3);
        assertThat(figures.recall()).isEqualTo(1.0 / 3);
        assertThat(figures.f1()).isEqualTo(1.0 / 3);
    }

    @Test
    void isPerfectWhereNothingBelongsTogetherAndNothingWasPutTogether() {
        figures.add("lift", "1");
        figures.add("water", "2");

        assertThat(figures.f1()).isEqualTo(1);
    }

}
