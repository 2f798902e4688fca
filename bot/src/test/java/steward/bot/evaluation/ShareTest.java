package steward.bot.evaluation;

import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShareTest {

    @Test
    void tellsHowSureItIs() {
        var share = new Share();
        IntStream.range(0, 100).forEach(i -> share.add(i < 95));

        assertThat(share).hasToString("0.950 of 100 (0.888 to 0.978)");
    }

    @Test
    void weighsMissingAndNeedlessLabelsAlike() {
        var figures = new LabelFigures();
        figures.add(Set.of("a", "b"), Set.of("a"));
        figures.add(Set.of("c"), Set.of("c", "b"));

        assertThat(figures.micro()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(figures.accuracy()).isZero();
        assertThat(figures.macro()).isCloseTo(2.0 / 3, within(1e-9));
    }

}
