package steward.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.knowledge.chunk.Sentences;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Enquiry;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long questions wait while a long document is read, cut, indexed and understood.
 * They are asked at their time, however long those before take, and the waiting counts.
 */
class UploadBench {

    private static final int PAGES = 300;

    private static final int CHARACTERS_A_PAGE = 750;

    private static final int A_SECOND = 50;

    private static final int QUESTIONS = 100;

    private static final long SECOND = 1_000_000_000L;

    private static final long MOST_SECONDS = 60;

    private static final Random RANDOM = new Random(7);

    @TempDir
    private Path data;

    @Test
    void uploads() throws IOException {
        var sentences = sentences();
        try (var knowledge = new KnowledgeContext(data, null, Databases.H2.migrated()).withVectors()) {
            knowledge.ingest().ready(); // beside questions from here on, as in a hub
            var questions = questions(sentences);
            questions.forEach(question -> ask(knowledge.search(), question));
            ask(knowledge.search(), questions, seconds(10)); // compiles
            var without = ask(knowledge.search(), questions, seconds(20));

            long start = System.nanoTime();
            UploadFixture.upload(knowledge, "u-1", "long.md", document(sentences).getBytes(UTF_8));
            var most = seconds(MOST_SECONDS);
            var during = ask(knowledge.search(), questions,
                    () -> most.getAsBoolean() && knowledge.ingest().report().running());

            System.out.printf(Locale.ROOT,
                    "query p99 during an upload of a %d-page document at %d queries a second, against without:"
                            + " %.2f ms, %.2f ms (%.2f times); p50 %.2f ms, %.2f ms; %d queries in %d s%n",
                    PAGES, A_SECOND, percentile(during, 99), percentile(without, 99),
                    percentile(during, 99) / percentile(without, 99), percentile(during, 50), percentile(without, 50),
                    during.size(), (System.nanoTime() - start) / SECOND);
            assertThat(during).isNotEmpty();
        }
    }

    /** Asks as long as it may; each query's nanoseconds from when it was due. */
    private static List<Long> ask(KnowledgeSearch search, List<String> questions, BooleanSupplier goesOn) {
        var took = new ConcurrentLinkedQueue<Long>();
        try (var residents = Executors.newVirtualThreadPerTaskExecutor()) {
            long due = System.nanoTime();
            for (int i = 0; goesOn.getAsBoolean(); i++) {
                var question = questions.get(i % questions.size());
                long at = due;
                LockSupport.parkNanos(Math.max(0, at - System.nanoTime()));
                residents.execute(() -> {
                    ask(search, question);
                    took.add(System.nanoTime() - at);
                });
                due += SECOND / A_SECOND;
            }
        }
        return List.copyOf(took);
    }

    private static void ask(KnowledgeSearch search, String question) {
        search.find(new Enquiry(question, Language.ZH_HANS, new PassageFilter(null, Instant.EPOCH)), 10);
    }

    private static BooleanSupplier seconds(long seconds) {
        long end = System.nanoTime() + seconds * SECOND;
        return () -> System.nanoTime() < end;
    }

    private static String document(List<String> sentences) {
        var text = new StringBuilder("# 长文件\n\n");
        for (int page = 1; page <= PAGES; page++) {
            text.append("## ").append(page).append(" 第 ").append(page).append(" 页\n\n");
            for (int end = text.length() + CHARACTERS_A_PAGE; text.length() < end;) {
                text.append(some(sentences)).append(some(sentences)).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> questions(List<String> sentences) {
        return IntStream.range(0, QUESTIONS)
            .mapToObj(_ -> some(sentences).substring(0, 10) + some(sentences).substring(5))
            .toList();
    }

    private static String some(List<String> sentences) {
        return sentences.get(RANDOM.nextInt(sentences.size()));
    }

    private static List<String> sentences() throws IOException {
        try (var in = Objects.requireNonNull(UploadBench.class.getResourceAsStream("/handbook/handbook.zh-Hans.md"))) {
            return Sentences.of(new String(in.readAllBytes(), UTF_8))
                .stream()
                .map(String::strip)
                .filter(sentence -> sentence.length() > 10)
                .toList();
        }
    }

    private static double percentile(List<Long> nanos, int percent) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1)) / 1e6;
    }

}
