package steward.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import steward.app.HubClient.Answer;
import tools.jackson.databind.JsonNode;

import static org.awaitility.Awaitility.await;

/** One conversation with the hub, seen from the resident's side. */
record ResidentThread(HubClient hub, String id, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    String path(String rest) {
        return "/api/v1/conversations/" + id + "/" + rest;
    }

    /** Sends a text under a client id of its own. */
    Answer send(String text) {
        return send(text, UUID.randomUUID().toString());
    }

    Answer send(String text, String clientId) {
        return hub.post(path("messages"), token, HubClient.json(Map.of("text", text, "clientId", clientId)));
    }

    /** Every message of the conversation, page by page. */
    List<JsonNode> messages() {
        var all = new ArrayList<JsonNode>();
        var after = 0L;
        while (true) {
            var page = hub.get(path("messages?limit=200&after=" + after), token).json();
            page.path("items").forEach(all::add);
            if (page.path("next").isMissingNode() || page.path("next").isNull()) {
                return all;
            }
            after = page.path("next").asLong();
        }
    }

    /** What the bot has written, oldest first. */
    List<JsonNode> replies() {
        return messages().stream().filter(message -> message.path("from").asString().equals("bot")).toList();
    }

    /** Sends a text and waits for the first reply that fits. */
    JsonNode ask(String text, Predicate<JsonNode> fits) {
        var before = messages().size();
        send(text);
        return await().atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(50))
            .until(() -> messages().stream()
                .skip(before)
                .filter(message -> message.path("from").asString().equals("bot"))
                .filter(fits)
                .findFirst()
                .orElse(null), found -> found != null);
    }

    /** Sends a text and waits for the first reply of a kind. */
    JsonNode ask(String text, String kind) {
        return ask(text, reply -> reply.path("kind").asString().equals(kind));
    }

    /** Follows the conversation live. */
    EventReader events(String query) {
        return hub.events(path("events" + query), token);
    }

}
