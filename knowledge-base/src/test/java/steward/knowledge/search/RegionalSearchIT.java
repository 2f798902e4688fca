package steward.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Houses on both sides, asked about in the words of the other. */
class RegionalSearchIT {

    private static final String MAINLAND = """
            北苑住户守则

            空调支架须由厂家安装。

            花架的位置可以移动。

            下水道堵塞请报修。

            报纸每天派送到户。

            开锁师傅由住户自行联系。
            """;

    private static final String HONG_KONG = """
            南苑住戶守則

            雪種由工程部每年補充。

            消毒劑由清潔工補充。

            泥頭須入袋棄置。

            看更亭設於正門。

            正門夜間上鎖。
            """;

    @TempDir
    private static Path data;

    @TempDir
    private static Path corpus;

    private static KnowledgeContext knowledge;

    @BeforeAll
    static void index() throws IOException {
        Files.writeString(corpus.resolve("north.txt"), MAINLAND.replace("\n\n", "\n\n# 条\n\n"));
        Files.writeString(corpus.resolve("south.txt"), HONG_KONG.replace("\n\n", "\n\n# 條\n\n"));
        knowledge = new KnowledgeContext(data, corpus, Databases.H2.migrated());
        KnowledgeContext.await(() -> !knowledge.search().search("正门上锁", Language.ZH_HANS, 1).isEmpty()
                && !knowledge.search().search("移动花架", Language.ZH_HANS, 1).isEmpty());
    }

    @AfterAll
    static void close() {
        knowledge.close();
    }

    @ParameterizedTest
    @CsvSource({ "冷氣架誰負責, 空调支架", "坑渠塞, 下水道", "鎖匠, 开锁师傅" })
    void aQuestionFromOutsideFindsTheMainlandsClause(String question, String found) {
        assertThat(first(question, Language.ZH_HANT)).contains(found);
    }

    @ParameterizedTest
    @CsvSource({ "制冷剂补充, 雪種", "建筑垃圾怎么丢, 泥頭", "保安岗亭在哪个门, 看更亭" })
    void aMainlandQuestionFindsWhatIsWrittenElsewhere(String question, String found) {
        assertThat(first(question, Language.ZH_HANS)).contains(found);
    }

    private static String first(String question, Language language) {
        return knowledge.search().search(question, language, 5).getFirst().text();
    }

}
