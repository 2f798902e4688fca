package steward.knowledge.article;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionGroupsIT {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private static final Embeddings EMBEDDINGS = new Embeddings();

    private final QuestionGroups groups = new QuestionGroups(EMBEDDINGS);

    @BeforeAll
    static void models() {
        EMBEDDINGS.embedAll(Language.ZH_HANS, List.of("预热"));
        EMBEDDINGS.embedAll(Language.EN, List.of("warm up"));
    }

    @Test
    void putsTogetherWhatAsksForTheSame() {
        var found = groups
            .of(List.of(chinese("游泳池几点开放"), chinese("快递柜在哪里"), chinese("泳池几点开门"), english("When does the pool open?"),
                    chinese("請問小區游泳池幾點開放呢"), english("What time does the pool open?"), chinese("快递柜在什么地方")));

        assertThat(found).extracting(List::size).containsExactly(3, 2, 2);
        assertThat(found.getFirst()).extracting(AskedQuestion::text)
            .containsExactly("游泳池几点开放", "泳池几点开门", "請問小區游泳池幾點開放呢");
    }

    @Test
    void keepsApartWhatAsksForSomethingElse() {
        assertThat(groups.of(List.of(chinese("游泳池几点开放"), chinese("健身房几点开放"), chinese("游泳池收费吗")))).hasSize(3);
    }

    private static AskedQuestion chinese(String text) {
        return new AskedQuestion(text, Language.ZH_HANS, NOON);
    }

    private static AskedQuestion english(String text) {
        return new AskedQuestion(text, Language.EN, NOON);
    }

}
