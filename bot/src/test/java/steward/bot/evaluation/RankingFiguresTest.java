package steward.bot.evaluation;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RankingFiguresTest {

    private final RankingFigures figures = new RankingFigures();

    @Test
    void countsAHitUpToTheCutAndNotBehindIt() {
        figures.add(List.of(3), 1);

        assertThat(figures.hitAt(3)).isEqualTo(1);
        assertThat(figures.hitAt(1)).isZero();
    }

    @Test
    void averagesTheReciprocalOfTheFirstPlace() {
        figures.add(List.of(4, 2), 2);
        figures.add(List.of(), 1);

        assertThat(figures.mrr()).isEqualTo(0.25);
    }

    @Test
    void givesAllTheGainOnlyWhenEveryGoldPassageComesFirst() {
        figures.add(List.of(1, 2), 2);
        assertThat(figures.ndcg()).isCloseTo(1, within(1e-9));

        figures.add(List.of(1), 2);
        assertThat(figures.ndcg()).isCloseTo((1 + 1 / (1 + Math.log(2) / Math.log(3))) / 2, within(1e-9));
    }

}
