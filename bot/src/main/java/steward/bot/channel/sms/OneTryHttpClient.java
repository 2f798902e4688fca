package steward.bot.channel.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;

/**
 * Sends each request of the SDK once. The SDK's own client repeats a POST up to six times
 * when the server fails, each of which may become a text message, and fixes its timeouts
 * at half a minute; here only the outbox repeats.
 */
final class OneTryHttpClient extends HttpClient {

    private final java.net.http.HttpClient http;

    private final URI baseUrl;

    private final Duration responseTimeout;

    OneTryHttpClient(URI baseUrl, Duration connectTimeout, Duration responseTimeout) {
        this.http = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .build();
        this.baseUrl = baseUrl;
        this.responseTimeout = responseTimeout;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            var response = http.send(outgoing(request), BodyHandlers.ofString());
            return new Response(response.body(), response.statusCode());
        }
        catch (IOException ex) {
            throw new ApiException("no answer from " + baseUrl, ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted while waiting for " + baseUrl, ex);
        }
    }

    private java.net.http.HttpRequest outgoing(Request request) {
        var body = request.getMethod() == HttpMethod.POST ? BodyPublishers.ofString(request.encodeFormBody())
                : BodyPublishers.noBody();
        return java.net.http.HttpRequest.newBuilder(addressOf(request))
            .timeout(responseTimeout)
            .method(request.getMethod().toString(), body)
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json")
            .header("Accept-Charset", "utf-8")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();
    }

    /**
     * The SDK knows one host only: its scheme, host and port give way to the configured
     * ones.
     */
    private URI addressOf(Request request) {
        var path = request.constructURL().getFile();
        return URI.create(baseUrl.getScheme() + "://" + baseUrl.getRawAuthority() + path);
    }

}
