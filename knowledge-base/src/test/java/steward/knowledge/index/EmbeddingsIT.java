package steward.knowledge.index;

import java.util.List;

import org.junit.jupiter.api.Test;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EmbeddingsIT {

    private static final Embeddings embeddings = new Embeddings();

    @Test
    void placesAQuestionNearerToItsAnswerThanToAnotherText() {
        var texts = List.of("电梯坏了多久有人来修？", "电梯故障两小时内响应，四小时内到场。", "物业费可以按月或按年缴纳。");
        var vectors = embeddings.embedAll(Language.ZH_HANS, texts);
        assertThat(dot(vectors.get(0), vectors.get(1))).isGreaterThan(dot(vectors.get(0), vectors.get(2)) + 0.1);
    }

    @Test
    void givesBothScriptsOneVector() {
        var simplified = embeddings.embedAll(Language.ZH_HANS, List.of("报修多久有人来")).getFirst();
        assertThat(embeddings.embed(Language.ZH_HANT, "報修多久有人來")).isEqualTo(simplified);
    }

    @Test
    void givesVectorsOfLengthOneInBothLanguages() {
        for (var language : List.of(Language.ZH_HANS, Language.EN)) {
            var vector = embeddings.embedAll(language, List.of("repair 报修")).getFirst();
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
            assertThat(embeddings.ready(language)).isTrue();
        }
    }

    @Test
    void handsOutVectorsThatCallersMayChange() {
        embeddings.embedAll(Language.EN, List.of("warm up"));
        var first = embeddings.embed(Language.EN, "lift");
        var kept = first.clone();
        first[0] = 5;
        assertThat(embeddings.embed(Language.EN, "lift")).isEqualTo(kept);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

}
