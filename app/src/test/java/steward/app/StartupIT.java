package steward.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the packaged hub takes from its start to being ready, and from there to its
 * first answer. The limits are generous, as other tests run beside it; run alone it
 * prints the figures of the machine.
 */
@Isolated("what else runs would be measured as well")
class StartupIT {

    private static final Logger log = LoggerFactory.getLogger(StartupIT.class);

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    @Test
    void thePackagedHubIsReadySoonAndAnswersAtOnce() {
        Assumptions.assumeTrue(Files.exists(Path.of(System.getProperty("steward.jar"))), "the jar is not packaged");
        try (var hub = HubProcess.packaged("startup")) {
            var empty = timed(hub::start);
            var answer = timed(() -> hub.client().open("zh-Hans").ask("报修多久有人来？", "answer"));
            log.info("ready on empty data after {} ms, first answer {} ms later", empty.toMillis(), answer.toMillis());

            assertThat(empty).isLessThan(LONGEST_START);
            assertThat(answer).isLessThan(LONGEST_ANSWER);
        }
    }

    private static Duration timed(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

}
