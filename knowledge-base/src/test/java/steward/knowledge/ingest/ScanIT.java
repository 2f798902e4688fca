package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;
import steward.knowledge.source.Source;
import steward.knowledge.source.SourceFile;
import steward.knowledge.source.StillChanging;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.testing.KnowledgeContext.await;

class ScanIT {

    @TempDir
    private Path data;

    @Test
    void aFileThatChangedWhileItWasReadKeepsItsPassagesUntilTheNextScan() throws IOException {
        var source = new ChangingSource("门卫室在东门。");
        try (var knowledge = KnowledgeContext.of(data, source, Databases.H2.migrated())) {
            await(() -> words(knowledge).equals(List.of("门卫室在东门。")));

            source.write("");
            knowledge.ingest().rescan();
            await(() -> source.refused.get() > 0);
            assertThat(words(knowledge)).containsExactly("门卫室在东门。");

            source.write("门卫室在西门。");
            knowledge.ingest().rescan();
            await(() -> words(knowledge).equals(List.of("门卫室在西门。")));
        }
    }

    private static List<String> words(KnowledgeContext knowledge) {
        return knowledge.search().search("门卫室", Language.ZH_HANS, 5).stream().map(Passage::text).toList();
    }

    /** One file; while it has no words, it is still being written. */
    private static final class ChangingSource implements Source {

        private final AtomicInteger refused = new AtomicInteger();

        private volatile String text;

        ChangingSource(String text) {
            this.text = text;
        }

        void write(String words) {
            text = words;
        }

        @Override
        public List<SourceFile> files() {
            var now = text;
            return List.of(new SourceFile("f-1", "a.txt", false, now, now.length(), () -> {
                if (now.isEmpty()) {
                    refused.incrementAndGet();
                    throw new StillChanging("f-1");
                }
                return now.getBytes(UTF_8);
            }));
        }

        @Override
        public AutoCloseable follow(Runnable changed) {
            return () -> {
            };
        }

    }

}
