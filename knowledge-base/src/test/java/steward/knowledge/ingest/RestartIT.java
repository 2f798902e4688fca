package steward.knowledge.ingest;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.search.Passage;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static steward.testing.KnowledgeContext.await;

class RestartIT {

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private DataSource database;

    @BeforeEach
    void writeDocument() throws IOException {
        database = Databases.H2.migrated();
        Files.writeString(folder.resolve("a.md"), "# 花园\n\n## 1 门\n\n### 1.1 东门\n\n东门全天开放。\n\n### 1.2 西门\n\n西门晚上关闭。\n");
    }

    @Test
    void findsEverythingAgainWithoutWritingTheIndexAnew() throws IOException {
        index().close();
        var before = version();
        try (var knowledge = new KnowledgeContext(data, folder, database)) {
            await(() -> knowledge.ingest().report().percent() == 100);
            assertThat(sections(knowledge.withVectors(), "东门")).startsWith("1.1");
        }
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void embedsOnlyPassagesThatChanged() throws IOException {
        index().close();
        var path = folder.resolve("a.md");
        Files.writeString(path, Files.readString(path).replace("西门晚上关闭", "西门清晨关闭"));
        try (var knowledge = new KnowledgeContext(data, folder, database)) {
            await(() -> sections(knowledge, "西门清晨").contains("1.2"));
            assertThat(knowledge.ingest().report().percent()).isEqualTo(75);
            assertThat(knowledge.withVectors().ingest().report().percent()).isEqualTo(100);
        }
    }

    @Test
    void buildsAnIndexAnewInWhichOneByteChanged() throws IOException {
        index().close();
        try (var file = new RandomAccessFile(largest(data.resolve("index/1")).toFile(), "rw")) {
            file.seek(file.length() / 2);
            int before = file.read();
            file.seek(file.length() / 2);
            file.write(before ^ 1);
        }
        try (var knowledge = new KnowledgeContext(data, folder, database)) {
            await(() -> sections(knowledge, "东门").contains("1.1"));
            assertThat(knowledge.ingest().report().rebuilt()).isEqualTo("its files were damaged");
        }
    }

    @Test
    void buildsAnIndexAnewThatCannotBeReadAnyMoreWhileTheHubRuns() {
        try (var knowledge = new KnowledgeContext(data, folder, database)) {
            await(() -> sections(knowledge, "东门").contains("1.1"));
            var index = knowledge.bean(PassageIndex.class);
            assertThatExceptionOfType(CorruptIndexException.class).isThrownBy(() -> index.search(_ -> {
                throw new CorruptIndexException("checksum failed", "segment");
            }));

            await(() -> "its files were damaged".equals(knowledge.ingest().report().rebuilt()));
            await(() -> sections(knowledge, "东门").contains("1.1"));
            assertThat(data.resolve("index/1")).doesNotExist();
        }
    }

    @Test
    void buildsADamagedIndexAnew() throws IOException {
        index().close();
        try (var files = Files.list(data.resolve("index/1"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.write(file, new byte[] { 1, 2, 3 });
            }
        }
        try (var knowledge = new KnowledgeContext(data, folder, database)) {
            await(() -> sections(knowledge, "东门").contains("1.1"));
            assertThat(knowledge.ingest().report().rebuilt()).isEqualTo("its files were damaged");
        }
    }

    private static Path largest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
    }

    private KnowledgeContext index() {
        return new KnowledgeContext(data, folder, database).withVectors();
    }

    private long version() throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(data.resolve("index/1")))) {
            return reader.getIndexCommit().getGeneration();
        }
    }

    private static List<String> sections(KnowledgeContext knowledge, String question) {
        return knowledge.search().search(question, Language.ZH_HANS, 5).stream().map(Passage::section).toList();
    }

}
