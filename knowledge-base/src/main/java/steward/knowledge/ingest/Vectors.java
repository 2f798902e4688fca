package steward.knowledge.ingest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.Meaning;
import steward.knowledge.index.ModelNotReady;
import steward.knowledge.index.PassageIndex;
import steward.knowledge.index.PassageIndex.Pending;
import steward.knowledge.source.Language;

/** Gives passages their vectors, batch by batch, so that each batch helps at once. */
class Vectors {

    private static final Logger log = LoggerFactory.getLogger(Vectors.class);

    private static final int BATCH = 32;

    private static final int BATCHES_PER_COMMIT = 16;

    private final PassageIndex index;

    private final Embeddings embeddings;

    private final Progress progress;

    private volatile boolean leavesRoom;

    Vectors(PassageIndex index, Embeddings embeddings, Progress progress) {
        this.index = index;
        this.embeddings = embeddings;
        this.progress = progress;
    }

    /**
     * Rests as long as it works from now on: models take every processor, and residents
     * ask meanwhile.
     */
    void leaveRoom() {
        leavesRoom = true;
    }

    /** Works until every passage has its vector or something more urgent comes up. */
    void complete(BooleanSupplier interrupted) throws IOException {
        long start = System.nanoTime();
        int added = 0;
        for (var language : List.of(Language.ZH_HANS, Language.EN)) {
            added += complete(language, interrupted);
        }
        index.commit();
        if (added > 0) {
            log.info("Embedded {} passages in {} ms", added, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private int complete(Language language, BooleanSupplier interrupted) throws IOException {
        int added = 0;
        try {
            var batch = index.withoutVector(language, BATCH);
            while (!batch.isEmpty() && !interrupted.getAsBoolean()) {
                var meanings = new LinkedHashMap<Pending, Meaning>();
                batch.forEach(passage -> meanings.put(passage, read(passage, language)));
                index.addMeanings(meanings);
                added += batch.size();
                if (added % (BATCH * BATCHES_PER_COMMIT) == 0) {
                    index.commit();
                }
                progress.vectorsMissing(index.countWithoutVector());
                batch = index.withoutVector(language, BATCH);
            }
        }
        catch (ModelNotReady ex) {
            log.warn("Passages stay without vectors: {}", ex.getMessage());
        }
        return added;
    }

    private Meaning read(Pending passage, Language language) {
        long start = System.nanoTime();
        var meaning = passage.read(texts -> embeddings.embedAll(language, texts));
        if (leavesRoom) {
            LockSupport.parkNanos(System.nanoTime() - start);
        }
        return meaning;
    }

}
