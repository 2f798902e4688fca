package steward.knowledge.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/** When it fails, the handbook changed: {@code evaluate handbook FILE} reads it again. */
class BundledMeaningsIT {

    @TempDir
    private Path data;

    @Test
    void holdWhatEveryPassageOfTheHandbookMeans() throws Exception {
        try (var knowledge = new KnowledgeContext(data, null, Databases.H2.migrated())) {
            KnowledgeContext.await(() -> !knowledge.search().search("报修", Language.ZH_HANS, 1).isEmpty());

            assertThat(knowledge.bean(PassageIndex.class).countWithoutVector()).isZero();
        }
    }

    @Test
    void sayTheSameAsTheModels() {
        var heading = "怎么报修";
        var text = "您可以在网页聊天里直接打字报修，也可以发短信报修。报修不用先填表，智能助手只问还缺的内容。报修提交后，您会马上收到带工单编号的回执。没有看到工单编号，说明报修还没有提交成功。"
                + "打字不方便时，您可以点“转人工”，请客服替您登记报修。";
        var bundled = Objects.requireNonNull(BundledMeanings.find("zh", heading, text));
        var computed = new Embeddings().embedAll(Language.ZH_HANS, List.of(heading + "\n" + text)).getFirst();

        float product = 0;
        for (int i = 0; i < computed.length; i++) {
            product += computed[i] * bundled.whole()[i];
        }
        assertThat(product).isGreaterThan(0.999f);
    }

}
