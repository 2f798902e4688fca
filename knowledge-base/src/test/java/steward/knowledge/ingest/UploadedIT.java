package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Uploads;
import steward.knowledge.source.Version;
import steward.knowledge.source.VersionState;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.testing.KnowledgeContext.await;

class UploadedIT {

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void readsAtTheNextStartWhatAHubThatDiedHadAccepted(Databases kind) {
        var database = kind.migrated();
        try (var dying = new KnowledgeContext(data, null, database)) {
            UploadFixture.store(dying, "u-1", "pool.txt", "泳池夏天开放。".getBytes(UTF_8), null, VersionState.IN_FORCE,
                    Effective.ALWAYS);
            assertThat(newest(dying).isWaiting()).isTrue();
        }
        try (var knowledge = new KnowledgeContext(data, null, database)) {
            await(() -> newest(knowledge).facts() != null);
            assertThat(knowledge.bean(Documents.class).texts("u-1", 1).orElseThrow().cleaned()).isEqualTo("泳池夏天开放。");
            assertThat(pieces(database)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsEveryByteUntilItIsRead(Databases kind) {
        var bytes = new byte[2_500_000];
        new Random(1).nextBytes(bytes);
        try (var knowledge = new KnowledgeContext(data, null, kind.migrated())) {
            UploadFixture.store(knowledge, "u-1", "a.bin", bytes, null, VersionState.IN_FORCE, Effective.ALWAYS);
            var uploads = knowledge.bean(Uploads.class);

            var waiting = uploads.waitingSince(Instant.now()).getFirst();

            assertThat(Arrays.equals(uploads.bytes(waiting), bytes)).isTrue();
            assertThat(newest(knowledge).hash()).hasSize(64);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsTheVersionInForceWhenTheNextCannotBeRead(Databases kind) {
        try (var knowledge = new KnowledgeContext(data, null, kind.migrated())) {
            UploadFixture.upload(knowledge, "u-1", "pool.txt", "泳池夏天开放。".getBytes(UTF_8));
            await(() -> newest(knowledge).facts() != null);
            UploadFixture.upload(knowledge, "u-1", "pool.txt", new byte[] { 1, 2, 3, 0 });
            await(() -> newest(knowledge).error() != null);

            var versions = knowledge.bean(Documents.class).find("u-1").orElseThrow().versions();

            assertThat(versions.getFirst().error()).isEqualTo("not a text file");
            assertThat(versions.getLast().state()).isEqualTo(VersionState.IN_FORCE);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void cleansATextOfAnOlderHubAgain(Databases kind) throws IOException {
        var database = kind.migrated();
        Files.createDirectories(data.resolve("none"));
        try (var before = new KnowledgeContext(data, data.resolve("none"), database)) {
            UploadFixture.upload(before, "u-1", "pool.txt", "泳池夏天开放。\n下载本文档".getBytes(UTF_8));
            await(() -> newest(before).facts() != null);
        }
        JdbcClient.create(database)
            .sql("update knowledge_version set read_with = '0', cleaned = original where document_id = 'u-1'")
            .update();
        try (var knowledge = new KnowledgeContext(data, data.resolve("none"), database)) {
            await(() -> newest(knowledge).number() == 2);
            var documents = knowledge.bean(Documents.class);
            assertThat(documents.texts("u-1", 2).orElseThrow().cleaned()).isEqualTo("泳池夏天开放。");
            assertThat(documents.texts("u-1", 1).orElseThrow().cleaned()).isEqualTo("泳池夏天开放。\n下载本文档");
            assertThat(documents.find("u-1").orElseThrow().versions().getLast().state())
                .isEqualTo(VersionState.RETIRED);
        }
    }

    private static Version newest(KnowledgeContext knowledge) {
        return knowledge.bean(Documents.class).find("u-1").orElseThrow().newest();
    }

    private static long pieces(DataSource database) {
        return JdbcClient.create(database).sql("select count(*) from knowledge_upload").query(Long.class).single();
    }

}
