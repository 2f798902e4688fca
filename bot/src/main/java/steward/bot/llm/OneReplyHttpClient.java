package steward.bot.llm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Streams on the calling thread and no more than a reply can need. The library's own
 * client reads a line however long it is, on a thread nobody can stop: one endless answer
 * would take the memory of the hub.
 */
final class OneReplyHttpClient implements HttpClient {

    private static final long MOST_BYTES = 1 << 20;

    private final java.net.http.HttpClient http;

    private final Duration timeout;

    OneReplyHttpClient(Duration timeout) {
        this.timeout = timeout;
        this.http = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("a reply is always streamed");
    }

    /** An interrupt ends the request and closes its connection. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            var response = http.send(outgoing(request), BodyHandlers.ofInputStream());
            try (var body = bounded(response)) {
                read(response, body, parser, listener);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            listener.onError(ex);
        }
        catch (IOException ex) {
            listener.onError(ex);
        }
    }

    private static void read(HttpResponse<InputStream> response, InputStream body, ServerSentEventParser parser,
            ServerSentEventListener listener) {
        if (response.statusCode() / 100 != 2) {
            listener.onError(new HttpException(response.statusCode(), "status " + response.statusCode()));
            return;
        }
        listener.onOpen(SuccessfulHttpResponse.builder()
            .statusCode(response.statusCode())
            .headers(response.headers().map())
            .build());
        parser.parse(body, listener);
        listener.onClose();
    }

    private static InputStream bounded(HttpResponse<InputStream> response) throws IOException {
        return BoundedInputStream.builder().setInputStream(response.body()).setMaxCount(MOST_BYTES).get();
    }

    private java.net.http.HttpRequest outgoing(HttpRequest request) {
        var outgoing = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        return outgoing.build();
    }

}
