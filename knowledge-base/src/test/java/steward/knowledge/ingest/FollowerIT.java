package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.testing.KnowledgeContext.await;

/** Two nodes on one database, each with an index of its own. */
class FollowerIT {

    @TempDir
    private Path data;

    @Test
    void findsWithinFiveSecondsWhatAnotherNodeStored() throws IOException {
        var database = Databases.POSTGRESQL.migrated();
        try (var writer = new KnowledgeContext(data.resolve("writer"), null, database);
                var follower = new KnowledgeContext(data.resolve("follower"), null, database)) {
            await(() -> !words(follower, "报修").isEmpty());

            UploadFixture.upload(writer, "u-1", "pool.txt", "泳池夏天开放，冬天关闭。".getBytes(UTF_8));
            await(() -> words(writer, "泳池").contains("泳池夏天开放，冬天关闭。"));
            long found = System.nanoTime();
            await(() -> words(follower, "泳池").contains("泳池夏天开放，冬天关闭。"));
            assertThat(Duration.ofNanos(System.nanoTime() - found)).isLessThan(Duration.ofSeconds(5));
            assertThat(follower.ingest().report().documents()).extracting(IndexingReport.Entry::file)
                .contains("pool.txt");

            writer.bean(Documents.class).retire("u-1", "admin");
            await(() -> !words(follower, "泳池").contains("泳池夏天开放，冬天关闭。"));
        }
    }

    @Test
    void buildsAnIndexAnewThatHoldsTheDocumentsOfAnotherDatabase() throws IOException {
        Files.createDirectory(data.resolve("folder"));
        Files.writeString(data.resolve("folder/gate.txt"), "东门全天开放。");
        new KnowledgeContext(data, data.resolve("folder"), Databases.H2.migrated()).close();
        Files.writeString(data.resolve("folder/gate.txt"), "西门全天开放。");

        // Migrated here: a copy would take over the identity of the database.
        var another = Databases.H2.empty();
        Flyway.configure().dataSource(another).load().migrate();
        try (var knowledge = new KnowledgeContext(data, data.resolve("folder"), another)) {
            await(() -> words(knowledge, "全天开放").equals(List.of("西门全天开放。")));
            assertThat(knowledge.ingest().report().rebuilt()).isEqualTo("it held the documents of another database");
        }
    }

    private static List<String> words(KnowledgeContext knowledge, String question) {
        return knowledge.search().search(question, Language.ZH_HANS, 5).stream().map(Passage::text).toList();
    }

}
