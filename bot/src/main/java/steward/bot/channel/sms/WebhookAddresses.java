package steward.bot.channel.sms;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** The hub's own addresses as the outside world knows them. */
@Component
class WebhookAddresses {

    private final @Nullable String publicUrl;

    WebhookAddresses(@Value("${steward.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.isBlank() ? null : publicUrl.strip().replaceFirst("/+$", "");
    }

    /**
     * The address a request was sent to. With a public URL configured the request's own
     * host is not believed: behind a proxy it is another one.
     */
    URI of(ServerHttpRequest request) {
        var uri = request.getURI();
        if (publicUrl == null) {
            return uri;
        }
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(publicUrl + request.getPath().pathWithinApplication().value() + query);
    }

    /** Where Twilio reports on a message; after a failure it tries five more times. */
    Optional<URI> statusCallback() {
        return Optional.ofNullable(publicUrl).map(url -> URI.create(url + "/channels/twilio/status#rc=5&rp=all"));
    }

    Optional<String> chat(String siteId) {
        return Optional.ofNullable(publicUrl).map(url -> url + "/chat/" + siteId);
    }

}
