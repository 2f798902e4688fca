package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Documents;
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
        try (var knowledge = new KnowledgeContext(data, null, Databases.H2.migrated())) {
            await(() -> !words(knowledge).isEmpty());
            var source = new ChangingSource("门卫室在东门。", "", "门卫室在西门。");
            var scan = new Scan(source, knowledge.bean(Documents.class), knowledge.bean(PassageIndex.class),
                    Clock.systemUTC(), new Progress());
            scan.run(() -> false);
            assertThat(words(knowledge)).containsExactly("门卫室在东门。");
            scan.run(() -> false);
            assertThat(words(knowledge)).containsExactly("门卫室在东门。");
            scan.run(() -> false);
            assertThat(words(knowledge)).containsExactly("门卫室在西门。");
        }
    }

    private static List<String> words(KnowledgeContext knowledge) {
        return knowledge.search().search("门卫室", Language.ZH_HANS, 5).stream().map(Passage::text).toList();
    }

    /** One file with other words at every scan; empty ones are still being written. */
    private static final class ChangingSource implements Source {

        private final Deque<String> texts;

        ChangingSource(String... texts) {
            this.texts = new ArrayDeque<>(List.of(texts));
        }

        @Override
        public List<SourceFile> files() {
            var text = texts.remove();
            return List.of(new SourceFile("f-1", "a.txt", false, "stamp " + texts.size(), text.length(), () -> {
                if (text.isEmpty()) {
                    throw new StillChanging("f-1");
                }
                return text.getBytes(UTF_8);
            }));
        }

        @Override
        public AutoCloseable follow(Runnable changed) {
            return () -> {
            };
        }

    }

}
