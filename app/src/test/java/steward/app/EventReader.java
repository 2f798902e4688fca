package steward.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream of server-sent events until it is closed, as a browser does. */
final class EventReader implements AutoCloseable {

    private final List<Event> events = new CopyOnWriteArrayList<>();

    private final InputStream body;

    EventReader(HttpClient http, HttpRequest request) {
        this.body = open(http, request);
        Thread.ofVirtual().name("event-reader").start(this::read);
    }

    /** One event; without an id the text is empty. */
    record Event(String name, String id, String data) {
    }

    /** The events of one name so far, in the order they came. */
    List<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    @Override
    public void close() {
        try {
            body.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static InputStream open(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no stream: " + response.statusCode());
            }
            return response.body();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, fields);
            }
        }
        catch (IOException ex) {
            // The stream ended, here or there: what came until then stays.
            Thread.currentThread().interrupt();
        }
    }

    private void take(String line, Map<String, String> fields) {
        if (line.isEmpty()) {
            if (fields.containsKey("data")) {
                events.add(new Event(fields.getOrDefault("event", "message"), fields.getOrDefault("id", ""),
                        fields.getOrDefault("data", "")));
            }
            fields.clear();
            return;
        }
        var colon = line.indexOf(':');
        if (colon > 0) {
            fields.merge(line.substring(0, colon), line.substring(colon + 1).stripLeading(), (a, b) -> a + "\n" + b);
        }
    }

}
