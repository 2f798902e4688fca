package steward.console.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the demo filler beside a hub that is ready, a moment later, so that nobody waits
 * for it and the first message has the processors.
 */
@Component
@ConditionalOnBooleanProperty("steward.demo")
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private static final long FIRST_MESSAGE_MS = 2_000;

    private final DemoFiller filler;

    private final Clock clock;

    DemoStart(DemoFiller filler, Clock clock) {
        this.filler = filler;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillInBackground() {
        CompletableFuture
            .delayedExecutor(FIRST_MESSAGE_MS, TimeUnit.MILLISECONDS,
                    task -> Thread.ofVirtual().name("demo-filler").start(task))
            .execute(this::fill);
    }

    private void fill() {
        var start = System.nanoTime();
        var tickets = filler.fill(clock.instant());
        if (tickets > 0) {
            log.info("demo estate filled: {} tickets in {} ms", tickets,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

}
