package steward.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the public contract as a resident's own program would. */
final class HubClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();

    private final URI hub;

    HubClient(URI hub) {
        this.hub = hub;
    }

    /**
     * An answer of the hub, its body still text.
     *
     * @param retryAfter empty where the hub does not ask for it
     */
    record Answer(int status, String contentType, String retryAfter, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

    }

    /** Opens a conversation on the property {@code demo}. */
    ResidentThread open(String language) {
        var opened = post("/api/v1/conversations", "", json(Map.of("property", "demo", "language", language)));
        if (opened.status() != 201) {
            throw new IllegalStateException("no conversation: " + opened);
        }
        return new ResidentThread(this, opened.json().path("id").asString(), opened.json().path("token").asString());
    }

    Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    Answer post(String path, String token, String json) {
        return post(path, token, BodyPublishers.ofString(json));
    }

    Answer post(String path, String token, BodyPublisher body) {
        return send(request(path, token).header("Content-Type", "application/json").POST(body));
    }

    Answer put(String path, String token, String json) {
        return send(request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Opens a ticket, under a key of the caller's: the same key is the same ticket. */
    Answer openTicket(String key, String token, String json) {
        return send(request("/api/v1/tickets", token).header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a file as a form does. */
    Answer upload(String path, String token, String file, String text) {
        var body = """
                --border\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                %s\r
                --border--\r
                """.formatted(file, text);
        return send(request(path, token).header("Content-Type", "multipart/form-data; boundary=border")
            .POST(BodyPublishers.ofString(body)));
    }

    /** The server-sent events of a path, read until closed. */
    EventReader events(String path, String token) {
        return new EventReader(http, stream(path, token).build());
    }

    /** The stream of a conversation as a browser asks for it that has seen some of it. */
    EventReader eventsAfter(ResidentThread thread, long lastSeen) {
        return new EventReader(http,
                stream(thread.path("events"), thread.token()).header("Last-Event-ID", Long.toString(lastSeen)).build());
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private HttpRequest.Builder stream(String path, String token) {
        return request(path, token).header("Accept", "text/event-stream").GET();
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(hub.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""), response.body());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

}
