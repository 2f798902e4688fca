package steward.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.knowledge.index.Embeddings;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.search.KnowledgeSearch;

/** The knowledge base alone, running on a data folder of its own. */
public final class KnowledgeContext implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * Starts it, words first.
     * @param folder what it follows, or null for the bundled handbook
     */
    public KnowledgeContext(Path dataDir, @Nullable Path folder, DataSource database) {
        var settings = Map.<String, Object>of("steward.data-dir", dataDir.toString(), "steward.knowledge.dir",
                folder == null ? "" : folder.toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("steward.knowledge");
        context.refresh();
    }

    public Ingest ingest() {
        return context.getBean(Ingest.class);
    }

    public KnowledgeSearch search() {
        return context.getBean(KnowledgeSearch.class);
    }

    public Embeddings embeddings() {
        return context.getBean(Embeddings.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Adds the vectors and waits until they are complete. */
    public KnowledgeContext withVectors() {
        ingest().embed();
        await(() -> !ingest().report().running(), Duration.ofMinutes(5));
        return this;
    }

    /** Waits until the condition holds, at most a minute and a half. */
    public static void await(BooleanSupplier condition) {
        await(condition, Duration.ofSeconds(90));
    }

    private static void await(BooleanSupplier condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within " + atMost);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        context.close();
    }

}
