package steward.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import steward.knowledge.index.Embeddings;
import steward.knowledge.ingest.Ingest;
import steward.knowledge.search.KnowledgeSearch;
import steward.knowledge.search.Rarity;
import steward.knowledge.source.Language;
import steward.knowledge.source.Source;

/** The knowledge base alone, running on a data folder of its own. */
public final class KnowledgeContext implements AutoCloseable {

    private static final List<Language> LANGUAGES = List.of(Language.ZH_HANS, Language.EN);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * Starts it, words first.
     * @param folder what it follows, or null for the bundled handbook
     */
    public KnowledgeContext(Path dataDir, @Nullable Path folder, DataSource database) {
        this(dataDir, folder, null, database);
    }

    /** Starts it with a source of its own. */
    public static KnowledgeContext of(Path dataDir, Source source, DataSource database) {
        return new KnowledgeContext(dataDir, null, source, database);
    }

    private KnowledgeContext(Path dataDir, @Nullable Path folder, @Nullable Source source, DataSource database) {
        var settings = Map.<String, Object>of("steward.data-dir", dataDir.toString(), "steward.knowledge.dir",
                folder == null ? "" : folder.toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(TransactionOperations.class,
                () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.registerBean(Clock.class, Clock::systemUTC);
        if (source != null) {
            context.registerBean("source", Source.class, () -> source, definition -> definition.setPrimary(true));
        }
        context.scan("steward.knowledge");
        context.refresh();
    }

    public Ingest ingest() {
        return context.getBean(Ingest.class);
    }

    public KnowledgeSearch search() {
        return context.getBean(KnowledgeSearch.class);
    }

    public Rarity rarity() {
        return context.getBean(Rarity.class);
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
        LANGUAGES.forEach(language -> embeddings().embedAll(language, List.of())); // waits
                                                                                   // for
                                                                                   // the
                                                                                   // models
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
