package steward.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.KnnFloatVectorQuery;
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

/** An index in eight bits beside the same index as it is. */
class PassageCodecIT {

    private static final int PASSAGES = 600;

    private static final int DIMENSIONS = 64;

    private static final int FOUND = 10;

    private static final int CANDIDATES = 100;

    @TempDir
    private Path folder;

    private final Random random = new Random(11);

    private final List<float[]> vectors = IntStream.range(0, PASSAGES).mapToObj(_ -> vector()).toList();

    @Test
    void findsTheSamePassagesAndReadsTheSameVectors() throws IOException {
        var large = folder.resolve("large");
        try (var exact = filled(folder.resolve("small"), PASSAGES); var quantised = filled(large, PASSAGES / 2)) {
            for (int i = 0; i < 20; i++) {
                var question = vector();
                assertThat(nearest(quantised, question)).isEqualTo(nearest(exact, question)).hasSize(FOUND);
            }
            assertThat(meanings(quantised)).hasSize(PASSAGES).allSatisfy((id, meaning) -> {
                var put = vectors.get(Integer.parseInt(id.substring(1)));
                assertThat(meaning.whole()).isEqualTo(put);
            });
        }
        assertThat(formats(large)).contains(Lucene104HnswScalarQuantizedVectorsFormat.NAME,
                "Lucene99HnswVectorsFormat");
        assertThat(formats(folder.resolve("small"))).containsExactly("Lucene99HnswVectorsFormat");
    }

    @Test
    void staysReadableWhenItIsOpenedAgain() throws IOException {
        filled(folder, 0).close();

        try (var again = OpenIndex.readOnly(folder)) {
            assertThat(nearest(again, vectors.get(7))).first().isEqualTo("p7");
        }
    }

    private OpenIndex filled(Path at, long quantisedAbove) throws IOException {
        var index = OpenIndex.writable(at, quantisedAbove);
        for (int i = 0; i < PASSAGES; i++) {
            index.writer().addDocument(PassageFields.of(document(), version(), chunk(i), meaning(i)));
            if (i % 200 == 199) {
                index.writer().commit();
            }
        }
        index.searchers().maybeRefreshBlocking();
        return index;
    }

    /** The nearest candidates, put in order as a search does. */
    private static List<String> nearest(OpenIndex index, float[] question) throws IOException {
        var searcher = index.searchers().acquire();
        try {
            var hits = searcher.search(new KnnFloatVectorQuery(IndexSchema.vectorField("zh"), question, CANDIDATES),
                    CANDIDATES).scoreDocs;
            var near = Meanings.nearness(searcher, Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray(), question);
            var stored = searcher.storedFields();
            var ids = new LinkedHashSet<String>();
            for (var each : near.entrySet()
                .stream()
                .sorted((a, b) -> Double.compare(b.getValue().whole(), a.getValue().whole()))
                .limit(FOUND)
                .toList()) {
                ids.add(stored.document(each.getKey()).get(IndexSchema.ID));
            }
            return List.copyOf(ids);
        }
        finally {
            index.searchers().release(searcher);
        }
    }

    private static Map<String, Meaning> meanings(OpenIndex index) throws IOException {
        var searcher = index.searchers().acquire();
        try {
            var ids = IntStream.range(0, PASSAGES).mapToObj(i -> "p" + i).collect(Collectors.toSet());
            assertThat(searcher.count(new TermQuery(new Term(IndexSchema.DOCUMENT, "d")))).isEqualTo(PASSAGES);
            return StoredMeanings.read(searcher, "d", IndexSchema.vectorField("zh"), ids);
        }
        finally {
            index.searchers().release(searcher);
        }
    }

    /** What the field infos on disk say, per segment. */
    private static Set<String> formats(Path at) throws IOException {
        var found = new LinkedHashSet<String>();
        try (var directory = FSDirectory.open(at); var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                found.add(leaf.reader()
                    .getFieldInfos()
                    .fieldInfo(IndexSchema.vectorField("zh"))
                    .getAttribute("PerFieldKnnVectorsFormat.format"));
            }
        }
        return found;
    }

    private Meaning meaning(int passage) {
        return Meaning.of(List.of(vectors.get(passage)));
    }

    private float[] vector() {
        var vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static Chunk chunk(int number) {
        var text = "第 %d 条规定。".formatted(number);
        return new Chunk("p" + number, String.valueOf(number), "规定", "", text, 0, text.length());
    }

    private static IndexedDocument document() {
        return new IndexedDocument("d", "规定", null, List.of(version()));
    }

    private static IndexedVersion version() {
        return new IndexedVersion(1, VersionState.IN_FORCE, Effective.ALWAYS, Language.ZH_HANS, List.of());
    }

}
