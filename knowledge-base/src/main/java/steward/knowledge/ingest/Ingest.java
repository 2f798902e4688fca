package steward.knowledge.ingest;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.source.Document;
import steward.knowledge.source.Documents;
import steward.knowledge.source.Source;
import steward.knowledge.source.SourceAway;
import steward.knowledge.source.Uploads;

/**
 * Keeps the index in step with the source: words first, so that questions find passages
 * as soon as the hub is ready, then vectors. All of it on one background thread.
 */
@Component
public class Ingest implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ingest.class);

    private static final long FIRST_SCAN_MS = 2_000;

    private static final long FOLLOW_MS = 2_000;

    private static final long FIRST_QUESTIONS_MS = 5_000;

    private final Source source;

    private final Progress progress = new Progress();

    private final PassageIndex index;

    private final Scan scan;

    private final Uploaded uploaded;

    private final CatchUp catchUp;

    private final Vectors vectors;

    private final ExecutorService worker;

    private final ScheduledExecutorService follower;

    private final CountDownLatch firstScan = new CountDownLatch(1);

    private final AtomicBoolean scanWaits = new AtomicBoolean();

    private volatile boolean embedding;

    private volatile boolean stopping;

    private boolean away;

    private @Nullable AutoCloseable following;

    public Ingest(Source source, Documents documents, Uploads uploads, PassageIndex index, Embeddings embeddings,
            Clock clock) {
        this.source = source;
        this.index = index;
        this.scan = new Scan(source, documents, clock, progress);
        this.uploaded = new Uploaded(uploads, documents, clock);
        this.catchUp = new CatchUp(documents, index, progress);
        this.vectors = new Vectors(index, embeddings, progress);
        this.worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("knowledge-ingest").daemon().factory());
        this.follower = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("knowledge-follow").daemon().factory());
        rescan();
    }

    public IndexingReport report() {
        return progress.report().withRebuilt(index.rebuilt());
    }

    /** Whether this node's passages are those of the document as it is given. */
    public boolean isIndexed(Document document) {
        return catchUp.isIndexed(document);
    }

    /** Reads a document that was uploaded to this node, soon. */
    public void uploaded(Document document) {
        progress.announce(document);
        uploaded.here();
        rescan();
    }

    /** Looks for changes in the source soon. */
    public void rescan() {
        if (!stopping && scanWaits.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    /**
     * Begins with vectors in a moment: they take every processor, which the first
     * questions need more.
     */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        CompletableFuture.delayedExecutor(FIRST_QUESTIONS_MS, TimeUnit.MILLISECONDS)
            .execute(this::embedBesideQuestions);
    }

    /** Gives every passage its vector from now on, as fast as it goes. */
    public void embed() {
        embedding = true;
        rescan();
    }

    private void embedBesideQuestions() {
        vectors.leaveRoom();
        embed();
    }

    /** Lets the first scan finish if it is quick. */
    @Override
    public void start() {
        following = source.follow(this::rescan);
        follower.scheduleWithFixedDelay(this::follow, FOLLOW_MS, FOLLOW_MS, TimeUnit.MILLISECONDS);
        try {
            if (!firstScan.await(FIRST_SCAN_MS, TimeUnit.MILLISECONDS)) {
                log.info("The guidelines are still being indexed; the hub starts meanwhile");
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without interrupting, which would break off the index's files. */
    @Override
    public void stop() {
        stopping = true;
        follower.shutdown();
        worker.shutdown();
        try {
            if (following != null) {
                following.close();
                following = null;
            }
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Indexing did not stop in time");
            }
        }
        catch (Exception ex) {
            log.warn("Indexing did not stop cleanly: {}", ex.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }

    /** Before the web server, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        scanWaits.set(false);
        try {
            scan();
            catchUp.run(() -> stopping);
            uploaded.run(() -> stopping);
            catchUp.run(() -> stopping);
            if (firstScan.getCount() > 0) {
                firstScan.countDown();
                index.check();
            }
            if (embedding) {
                vectors.complete(() -> stopping || scanWaits.get());
            }
        }
        catch (IOException | RuntimeException ex) {
            log.error("The guidelines cannot be indexed now", ex);
        }
        finally {
            firstScan.countDown();
            if (embedding && !scanWaits.get()) {
                progress.end();
            }
        }
    }

    /** What is stored stays while the source cannot be reached. */
    private void scan() {
        try {
            scan.run(() -> stopping);
            away = false;
        }
        catch (SourceAway ex) {
            if (!away) {
                log.warn("The guideline documents cannot be reached; what is indexed stays: {}", ex.getMessage());
            }
            away = true;
        }
    }

    /** Follows what other nodes store. */
    private void follow() {
        try {
            if (!stopping && (catchUp.isBehind() || uploaded.isWaiting())) {
                rescan();
            }
        }
        catch (RuntimeException ex) {
            log.warn("It cannot be seen now whether documents changed: {}", ex.toString());
        }
    }

}
