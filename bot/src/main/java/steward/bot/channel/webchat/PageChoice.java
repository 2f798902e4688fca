package steward.bot.channel.webchat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a resident may choose about the page: a link says it once, a cookie from then on.
 */
enum PageChoice {

    LANGUAGE("lang", List.of("zh-Hans", "zh-Hant", "en")), SIZE("size", List.of("normal", "large", "largest"));

    private static final Duration KEPT = Duration.ofDays(365);

    private final String parameter;

    private final List<String> options;

    PageChoice(String parameter, List<String> options) {
        this.parameter = parameter;
        this.options = options;
    }

    List<String> options() {
        return options;
    }

    /** What the resident chose, now or earlier. */
    Optional<String> madeIn(ServerHttpRequest request) {
        return madeNowIn(request).or(() -> Optional.ofNullable(request.getCookies().getFirst(cookieName()))
            .map(HttpCookie::getValue)
            .filter(options::contains));
    }

    /** The cookie that remembers the choice this request makes. */
    Optional<ResponseCookie> toRemember(ServerHttpRequest request) {
        return madeNowIn(request)
            .map(value -> ResponseCookie.from(cookieName(), value).path("/").maxAge(KEPT).sameSite("Lax").build());
    }

    private Optional<String> madeNowIn(ServerHttpRequest request) {
        return Optional.ofNullable(request.getQueryParams().getFirst(parameter)).filter(options::contains);
    }

    private String cookieName() {
        return "steward_" + parameter;
    }

}
