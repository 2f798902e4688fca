package steward.bot.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AbstentionFiguresTest {

    private final AbstentionFigures figures = new AbstentionFigures();

    @Test
    void isPerfectWhenEveryAnswerableQuestionHasMoreConfidence() {
        figures.add(true, true, 0.9);
        figures.add(true, true, 0.6);
        figures.add(false, false, 0.5);

        assertThat(figures.auc()).isEqualTo(1);
        assertThat(figures.rejectedAtKept()).isEqualTo(1);
    }

    @Test
    void countsEqualConfidenceAsHalfRight() {
        figures.add(true, true, 0.5);
        figures.add(false, true, 0.5);

        assertThat(figures.auc()).isEqualTo(0.5);
        assertThat(figures.rejectedAtKept()).isZero();
    }

    @Test
    void keepsNinetyFiveOfAHundredAnswerableQuestions() {
        for (int i = 0; i < 20; i++) {
            figures.add(true, true, i == 0 ? 0.1 : 0.8);
        }
        figures.add(false, true, 0.7);

        assertThat(figures.rejectedAtKept()).isEqualTo(1);
        assertThat(figures.kept()).isEqualTo(1);
        assertThat(figures.rejected()).isZero();
    }

    @Test
    void needsBothKinds() {
        figures.add(true, true, 0.5);
        assertThat(figures.isMeasurable()).isFalse();

        figures.add(false, false, 0.4);
        assertThat(figures.isMeasurable()).isTrue();
    }

}
