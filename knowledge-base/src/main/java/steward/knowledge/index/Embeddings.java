package steward.knowledge.index;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/**
 * Texts as vectors of length one, by models that run in this process. Both Chinese
 * scripts share a model and a form, so a text means the same however it is written.
 */
@Component
public class Embeddings implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Embeddings.class);

    private static final Duration LONGEST_LOADING = Duration.ofSeconds(30);

    private static final int REMEMBERED = 2_000;

    private static final int LONGEST_REMEMBERED = 500;

    static {
        // Else the library that splits texts into words calls its makers at every start.
        System.setProperty("ai.djl.offline", "true");
    }

    private final CompletableFuture<EmbeddingModel> chinese = new CompletableFuture<>();

    private final CompletableFuture<EmbeddingModel> english = new CompletableFuture<>();

    private final Thread loading;

    /** Held for reading while a model computes, for writing once the hub ends. */
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();

    private final ConcurrentLruCache<Text, float[]> cache = new ConcurrentLruCache<>(REMEMBERED, this::compute);

    /**
     * Starts loading both models in the background, one after the other, so that a
     * starting hub keeps the other processors.
     */
    public Embeddings() {
        loading = Thread.ofPlatform().name("embedding-models").daemon().start(() -> {
            load("zh", chinese, () -> new BgeSmallZhV15EmbeddingModel(Runnable::run));
            load("en", english, () -> new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run));
        });
    }

    /** Whether {@link #embed} can answer for this language. */
    public boolean ready(Language language) {
        var model = model(language);
        return model.isDone() && !model.isCompletedExceptionally() && !inUse.isWriteLocked();
    }

    /**
     * Waits for models that load or compute: a process that ends meanwhile crashes in
     * their native code. Nothing is embedded any more.
     */
    @Override
    public void destroy() throws InterruptedException {
        loading.join(LONGEST_LOADING);
        inUse.writeLock().lock();
    }

    /**
     * The vector of a text; never waits for a model.
     * @throws ModelNotReady unless {@link #ready}
     */
    public float[] embed(Language language, String text) {
        if (!ready(language)) {
            throw new ModelNotReady(language);
        }
        var key = new Text(language.isChinese(), language.isChinese() ? Script.simplified(text) : text);
        return text.length() > LONGEST_REMEMBERED ? compute(key) : cache.get(key).clone();
    }

    /**
     * The vectors of many texts, in order; for background work, as it waits for the model
     * and remembers nothing.
     * @throws ModelNotReady when the model could not be loaded
     */
    public List<float[]> embedAll(Language language, List<String> texts) {
        try {
            model(language).join();
        }
        catch (CompletionException ex) {
            throw new ModelNotReady(language);
        }
        return texts.stream()
            .map(text -> new Text(language.isChinese(), language.isChinese() ? Script.simplified(text) : text))
            .map(this::compute)
            .toList();
    }

    private float[] compute(Text text) {
        var model = (text.chinese ? chinese : english).join();
        if (!inUse.readLock().tryLock()) {
            throw new ModelNotReady(text.chinese ? Language.ZH_HANS : Language.EN);
        }
        try {
            return model.embed(TextSegment.from(text.text.isBlank() ? "." : text.text)).content().vector();
        }
        finally {
            inUse.readLock().unlock();
        }
    }

    private CompletableFuture<EmbeddingModel> model(Language language) {
        return language.isChinese() ? chinese : english;
    }

    private static void load(String name, CompletableFuture<EmbeddingModel> model, Supplier<EmbeddingModel> loading) {
        try {
            model.complete(loading.get());
            log.info("Embedding model {} is loaded", name);
        }
        catch (RuntimeException | LinkageError ex) {
            model.completeExceptionally(ex);
            log.error("Embedding model {} cannot be loaded; search goes by keywords alone", name, ex);
        }
    }

    private record Text(boolean chinese, String text) {
    }

}
