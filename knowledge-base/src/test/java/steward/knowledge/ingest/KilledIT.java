package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.PassageIndex;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.testing.KnowledgeContext.await;

class KilledIT {

    private static final int FILES = 120;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void isCompleteAgainAfterItWasKilledInMidIndex() throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("rule-%d.txt".formatted(i)), "第%d条规定写在这里。".formatted(i));
        }
        var url = Databases.postgresUrl();
        Flyway.configure().dataSource(database(url)).load().migrate();
        killInMidIndex(url);

        try (var knowledge = new KnowledgeContext(data, folder, database(url))) {
            await(() -> knowledge.ingest().report().documents().stream().filter(KilledIT::isReady).count() == FILES);
            assertThat(knowledge.ingest().report().rebuilt()).isNull();
            assertThat(passages(knowledge)).hasSize(FILES);
        }
    }

    private static boolean isReady(IndexingReport.Entry entry) {
        return entry.state() == IndexingReport.State.READY;
    }

    private void killInMidIndex(String url) throws IOException, InterruptedException {
        var hub = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Hub.class.getName(), data.toString(), folder.toString(), url)
            .redirectErrorStream(true)
            .start();
        try (var lines = hub.inputReader()) {
            long indexed = lines.lines().filter(line -> line.contains("Indexed f-")).limit(FILES / 3).count();
            assertThat(indexed).isEqualTo(FILES / 3);
        }
        finally {
            hub.destroyForcibly().waitFor();
        }
    }

    /** Fails when a passage is there twice. */
    private static Set<String> passages(KnowledgeContext knowledge) throws IOException {
        return knowledge.bean(PassageIndex.class).search(searcher -> {
            var keys = new HashSet<String>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(new MatchAllDocsQuery(), 10 * FILES).scoreDocs) {
                assertThat(keys.add(stored.document(hit.doc).get(IndexSchema.KEY))).isTrue();
            }
            return keys;
        });
    }

    private static DataSource database(String url) {
        return new SimpleDriverDataSource(new org.postgresql.Driver(), url);
    }

    /** Indexes until it is killed. */
    static final class Hub {

        public static void main(String... args) throws InterruptedException {
            try (var _ = new KnowledgeContext(Path.of(args[0]), Path.of(args[1]), database(args[2]))) {
                Thread.currentThread().join();
            }
        }

    }

}
