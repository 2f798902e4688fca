package steward.bot.triage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.ModelNotReady;
import steward.knowledge.source.Language;

/**
 * Has the examples read by meaning a moment after the hub is up, as it takes every
 * processor; no message waits for it.
 */
@Component
class MeaningReading {

    private static final Logger log = LoggerFactory.getLogger(MeaningReading.class);

    private static final long FIRST_MESSAGES_MS = 5_000;

    private final LearnedLabels learned;

    private final Embeddings embeddings;

    MeaningReading(LearnedLabels learned, Embeddings embeddings) {
        this.learned = learned;
        this.embeddings = embeddings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        CompletableFuture
            .delayedExecutor(FIRST_MESSAGES_MS, TimeUnit.MILLISECONDS,
                    task -> Thread.ofPlatform().name("triage-examples").daemon().start(task))
            .execute(this::read);
    }

    private void read() {
        try {
            List.of(Language.ZH_HANS, Language.EN).forEach(language -> learned.readByMeaning(language, embeddings));
            log.info("Triage reads by meaning from now on");
        }
        catch (ModelNotReady ex) {
            log.warn("Triage goes on by rules and word pieces alone: {}", ex.getMessage());
        }
    }

}
