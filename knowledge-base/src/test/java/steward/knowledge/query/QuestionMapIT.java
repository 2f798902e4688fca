package steward.knowledge.query;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences none of which the maps were fitted on. */
class QuestionMapIT {

    private static final List<String> CHINESE = List.of("游泳池开放时间和入场须知", "电梯困人时请按警铃并等待救援", "装修垃圾须装袋后放到指定地点",
            "业主可以查询公共收益的收支明细", "养犬须办理登记，外出使用牵引绳");

    private static final List<String> ENGLISH = List.of("When can we swim, and what are the rules of the pool?",
            "We are stuck in the elevator, what should we do?", "Where do I put the rubble from my renovation?",
            "Can I see what was earned and spent from common areas?", "Does my dog have to be on a leash outside?");

    private static final Embeddings EMBEDDINGS = new Embeddings();

    @Test
    void bringsEnglishQuestionsToTheirChineseSentences() {
        var map = Objects.requireNonNull(QuestionMap.between(Language.EN, Language.ZH_HANS));
        var sentences = EMBEDDINGS.embedAll(Language.ZH_HANS, CHINESE);
        var questions = EMBEDDINGS.embedAll(Language.EN, ENGLISH);

        for (int i = 0; i < questions.size(); i++) {
            assertThat(nearest(map.apply(questions.get(i)), sentences)).isEqualTo(i);
        }
    }

    @Test
    void leavesOneLanguageAmongItself() {
        assertThat(QuestionMap.between(Language.EN, Language.EN)).isNull();
        assertThat(QuestionMap.between(Language.ZH_HANT, Language.ZH_HANS)).isNull();
    }

    private static int nearest(float[] question, List<float[]> sentences) {
        int best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            best = product(question, sentences.get(i)) > product(question, sentences.get(best)) ? i : best;
        }
        return best;
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

}
