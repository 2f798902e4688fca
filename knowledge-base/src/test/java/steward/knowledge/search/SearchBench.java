package steward.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.lucene.search.KnnFloatVectorQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.chunk.Chunk;
import steward.knowledge.chunk.Sentences;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.IndexSchema;
import steward.knowledge.index.IndexedDocument;
import steward.knowledge.index.IndexedDocument.IndexedVersion;
import steward.knowledge.index.Meaning;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.index.PassageIndex.Pending;
import steward.knowledge.query.QuestionReader;
import steward.knowledge.source.Effective;
import steward.knowledge.source.Language;
import steward.knowledge.source.VersionState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a search takes beside its two queries by themselves, on passages mixed from
 * the sentences of the bundled handbook; {@code -Dbench.passages} says how many.
 */
class SearchBench {

    private static final int PASSAGES = Integer.getInteger("bench.passages", 10_000);

    private static final int PER_DOCUMENT = 200;

    private static final int DIMENSIONS = 512;

    private static final int ROUNDS = 20;

    private static final int FOUND = 10;

    private static final int CANDIDATES = 100;

    private static final Random RANDOM = new Random(7);

    private static final PassageFilter EVERYWHERE = new PassageFilter(null, Instant.EPOCH);

    @TempDir
    private Path folder;

    @Test
    void searches() throws IOException {
        var sentences = sentences();
        var embeddings = new Embeddings();
        embeddings.embedAll(Language.ZH_HANS, List.of());
        var reader = new QuestionReader(embeddings);
        long start = System.nanoTime();
        var index = new PassageIndex(folder);
        fill(index, sentences);
        double building = seconds(start);
        var search = new KnowledgeSearch(index, reader, Clock.systemUTC());
        var questions = IntStream.range(0, 100).mapToObj(_ -> question(sentences)).toList();

        var bare = new ArrayList<Long>();
        var whole = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            questions.forEach(question -> whole.add(nanos(() -> search.find(enquiry(question), FOUND))));
            questions.forEach(question -> bare.add(bare(index, reader, question)));
        }
        var unread = new ArrayList<Long>();
        IntStream.range(0, 300)
            .mapToObj(_ -> question(sentences))
            .forEach(question -> unread.add(nanos(() -> search.find(enquiry(question), FOUND))));
        index.destroy();
        long reopening = nanos(() -> reopen(folder));

        System.out.printf(Locale.ROOT, """
                %d passages
                building, vectors given      %.0f passages/s
                opening what is there        %.0f ms
                both queries by themselves   %s
                search, question read before %s  (%.2f times)
                search with its embedding    %s
                heap in use                  %d MiB
                """, PASSAGES, PASSAGES / building, reopening / 1e6, text(warm(bare)), text(warm(whole)),
                median(warm(whole)) / median(warm(bare)), text(unread), heap());
        assertThat(whole).hasSize(ROUNDS * questions.size());
    }

    private static long bare(PassageIndex index, QuestionReader reader, String text) {
        try {
            var question = reader.read(text, null, Language.ZH_HANS, Language.ZH_HANS);
            var meaning = Objects.requireNonNull(question.meaning());
            return index.search(searcher -> {
                var filter = EVERYWHERE.query(searcher, "zh");
                long start = System.nanoTime();
                searcher.search(WordQuery.of(question, filter), CANDIDATES);
                searcher.search(new KnnFloatVectorQuery(IndexSchema.vectorField("zh"), meaning, CANDIDATES, filter),
                        CANDIDATES);
                return System.nanoTime() - start;
            });
        }
        catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    private static void fill(PassageIndex index, List<String> sentences) throws IOException {
        for (int document = 0; document * PER_DOCUMENT < PASSAGES; document++) {
            index.put(document(document, sentences));
        }
        index.refresh();
        for (var pending = waiting(index); !pending.isEmpty(); pending = waiting(index)) {
            var meanings = new HashMap<Pending, Meaning>();
            pending.forEach(each -> meanings.put(each, each.read(SearchBench::vectors)));
            index.addMeanings(meanings);
        }
        index.complete("bench", 1);
        index.commit();
    }

    private static List<Pending> waiting(PassageIndex index) throws IOException {
        return index.withoutVector(Language.ZH_HANS, 5_000);
    }

    private static IndexedDocument document(int number, List<String> sentences) {
        var chunks = IntStream.range(0, PER_DOCUMENT).mapToObj(at -> {
            var text = some(sentences) + some(sentences) + some(sentences);
            return new Chunk("d%d-%d".formatted(number, at), "%d.%d".formatted(number, at), "第%d条".formatted(at), "",
                    text, 0, text.length());
        }).toList();
        return new IndexedDocument("d" + number, "d" + number, null,
                List.of(new IndexedVersion(1, VersionState.IN_FORCE, Effective.ALWAYS, Language.ZH_HANS, chunks)));
    }

    private static List<float[]> vectors(List<String> texts) {
        return texts.stream().map(_ -> vector()).toList();
    }

    private static float[] vector() {
        var vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) RANDOM.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static List<String> sentences() throws IOException {
        try (var in = Objects.requireNonNull(SearchBench.class.getResourceAsStream("/handbook/handbook.zh-Hans.md"))) {
            return Sentences.of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .stream()
                .map(String::strip)
                .filter(sentence -> sentence.length() > 10)
                .toList();
        }
    }

    /** Half a sentence and half of another: nothing that was read before. */
    private static String question(List<String> sentences) {
        var one = some(sentences);
        var other = some(sentences);
        return one.substring(0, Math.min(12, one.length())) + other.substring(other.length() / 2);
    }

    private static String some(List<String> sentences) {
        return sentences.get(RANDOM.nextInt(sentences.size()));
    }

    private static Enquiry enquiry(String question) {
        return new Enquiry(question, Language.ZH_HANS, EVERYWHERE);
    }

    private static void reopen(Path folder) {
        try {
            new PassageIndex(folder).destroy();
        }
        catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** What was measured once everything was compiled. */
    private static List<Long> warm(List<Long> nanos) {
        return nanos.subList(nanos.size() / 2, nanos.size());
    }

    private static double median(List<Long> nanos) {
        return percentile(nanos, 50);
    }

    private static double percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1)) / 1e6;
    }

    private static String text(List<Long> nanos) {
        return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", median(nanos), percentile(nanos, 99));
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

}
