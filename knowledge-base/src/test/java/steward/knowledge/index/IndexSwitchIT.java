package steward.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.chunk.Chunk;
import steward.knowledge.index.IndexedDocument.IndexedVersion;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Language;
import steward.knowledge.source.VersionState;

import static org.assertj.core.api.Assertions.assertThat;

class IndexSwitchIT {

    @TempDir
    private Path folder;

    @Test
    void searchesTheOldIndexUntilTheNewOneHoldsEverything() throws Exception {
        buildWithSchema(IndexSchema.FORM + ".0.0");
        var index = new PassageIndex(folder);
        try {
            assertThat(index.rebuilt())
                .isEqualTo("it had schema %s.0.0, not %s".formatted(IndexSchema.FORM, IndexSchema.VERSION));
            assertThat(index.revision("hub")).isZero();
            assertThat(found(index)).isEqualTo(1);

            var searches = new Searches(index);
            index.put(document("d2"));
            index.put(document("d1"));
            index.refresh();
            assertThat(found(index)).isEqualTo(1);
            index.complete("hub", 9);
            searches.end();

            assertThat(searches.fewest.get()).isEqualTo(1);
            assertThat(found(index)).isEqualTo(2);
            assertThat(index.revision("hub")).isEqualTo(9);
            assertThat(folder.resolve("1")).doesNotExist();
            assertThat(folder.resolve("2")).isDirectory();
        }
        finally {
            index.destroy();
        }
    }

    @Test
    void takesTheVectorsOfPassagesThatStayTheSame() throws Exception {
        buildWithSchema(IndexSchema.FORM + ".0.0");
        var index = new PassageIndex(folder);
        try {
            index.put(document("d1"));
            index.put(document("d2"));
            index.refresh();

            assertThat(index.countWithoutVector()).isEqualTo(1);
        }
        finally {
            index.destroy();
        }
    }

    @Test
    void goesOnBuildingWhereItWasBrokenOff() throws Exception {
        buildWithSchema(IndexSchema.FORM + ".0.0");
        var brokenOff = new PassageIndex(folder);
        brokenOff.put(document("d1"));
        brokenOff.destroy();

        var index = new PassageIndex(folder);
        try {
            assertThat(found(index)).isEqualTo(1);
            assertThat(folder.resolve("2")).isDirectory();
            assertThat(folder.resolve("3")).doesNotExist();
        }
        finally {
            index.destroy();
        }
    }

    @Test
    void doesNotSearchAnIndexWhoseFieldsMeanSomethingElse() throws Exception {
        buildWithSchema("1.2.1");
        Files.writeString(folder.resolve("segments_1"), "the first hubs kept their index here");

        var index = new PassageIndex(folder);
        try {
            assertThat(found(index)).isZero();
            assertThat(folder.resolve("1")).doesNotExist();
            assertThat(folder.resolve("segments_1")).doesNotExist();
        }
        finally {
            index.destroy();
        }
    }

    private void buildWithSchema(String schema) throws IOException {
        var index = new PassageIndex(folder);
        index.put(document("d1"));
        index.refresh();
        index.addMeanings(Map.of(index.withoutVector(Language.ZH_HANS, 10).getFirst(),
                Meaning.of(List.of(new float[] { 1, 0, 0 }))));
        index.complete("hub", 8);
        index.destroy();
        try (var directory = FSDirectory.open(folder.resolve("1"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", schema, "hub", "hub", "revision", "8").entrySet());
        }
    }

    private static IndexedDocument document(String id) {
        var chunk = new Chunk(id + "-1", "1.1", "东门", "", "东门全天开放。", 0, 7);
        return new IndexedDocument(id, id + ".txt", null, List
            .of(new IndexedVersion(1, VersionState.IN_FORCE, Effective.ALWAYS, Language.ZH_HANS, List.of(chunk))));
    }

    private static int found(PassageIndex index) throws IOException {
        return index.search(searcher -> searcher.count(new TermQuery(new Term(IndexSchema.TERMS, "东门"))));
    }

    /** Searches without a pause. */
    private static final class Searches {

        private final AtomicLong fewest = new AtomicLong(Long.MAX_VALUE);

        private final AtomicBoolean ended = new AtomicBoolean();

        private final CompletableFuture<Void> done;

        Searches(PassageIndex index) {
            var first = new CompletableFuture<Void>();
            done = CompletableFuture.runAsync(() -> {
                try {
                    while (!ended.get()) {
                        fewest.accumulateAndGet(found(index), Math::min);
                        first.complete(null);
                    }
                }
                catch (IOException ex) {
                    throw new IllegalStateException(ex);
                }
            });
            CompletableFuture.anyOf(first, done).join();
        }

        void end() {
            ended.set(true);
            done.join();
        }

    }

}
