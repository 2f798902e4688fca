package steward.app;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import steward.bot.answer.DraftingStandIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A resident reads an answer while a model words it, and then the checked one. */
class DraftedAnswerIT {

    private static final String QUESTION = "几点可以上门维修";

    private static final String TOKEN = "partner-token-of-the-test";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void checkedSentencesComeBeforeTheAnswerTheyBecome() {
        try (var model = new DraftingStandIn(); var hub = HubProcess.start("drafted-answer", settings(model))) {
            model.fails(500);
            var thread = hub.client().open("zh-Hans");
            await().atMost(PATIENCE).until(() -> isIndexed(hub.client()));
            var copied = thread.ask(QUESTION, "answer").path("citations").path(0);
            var quote = copied.path("quote").asString();
            model.repeats(1, quote);

            try (var events = thread.events("?after=" + thread.messages().size())) {
                var answer = thread.ask(QUESTION, "answer");

                await().atMost(PATIENCE).until(() -> !events.named("ai-delta").isEmpty());
                var grown = HubClient.read(events.named("ai-delta").getFirst().data());
                assertThat(grown.path("text").asString()).isEqualTo(quote + "[1]");
                assertThat(answer.path("text").asString()).isEqualTo(quote + "[1]");
                assertThat(answer.path("citations").path(0)).isEqualTo(copied);
                assertThat(answer.path("citations").size()).isOne();
            }
        }
    }

    /** Without vectors still to come, the same question has the same answer. */
    private static boolean isIndexed(HubClient hub) {
        var documents = hub.get("/api/v1/knowledge/documents", TOKEN).json();
        return documents.path("items").size() > 0 && !documents.path("running").asBoolean();
    }

    private static String[] settings(DraftingStandIn model) {
        return Stream.concat(model.settings().stream(), Stream.of("--steward.api-token=" + TOKEN))
            .toArray(String[]::new);
    }

}
