package steward.app;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code kill -9} right behind the answer that documents were accepted. */
class DocumentCrashIT {

    private static final String DOCUMENTS = "/api/v1/knowledge/documents";

    private static final String TOKEN = "partner-token";

    @Test
    void readsEveryDocumentThatWasAccepted() {
        try (var hub = HubProcess.start("document-crash", "--steward.api-token=" + TOKEN)) {
            var jobs = IntStream.range(0, 20)
                .mapToObj(
                        n -> hub.client().upload(DOCUMENTS, TOKEN, "rule-" + n + ".txt", "第%d号储物柜的钥匙在前台。".formatted(n)))
                .peek(accepted -> assertThat(accepted.status()).isEqualTo(202))
                .map(accepted -> accepted.json().path("job").asString())
                .toList();
            hub.kill();

            hub.start();

            await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jobs)
                    .extracting(job -> hub.client().get(job, TOKEN).json().path("state").asString())
                    .containsOnly("ready"));
            var question = URLEncoder.encode("19号储物柜的钥匙在哪里", UTF_8);
            assertThat(hub.client().get("/api/v1/knowledge/passages?q=" + question, TOKEN).body())
                .contains("第19号储物柜的钥匙在前台。");
        }
    }

}
