package steward.console.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * Keeps cookies and sends the token of the last page with its forms, as a browser does.
 */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** A busy machine takes its time over the first page of a kind. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final WebTestClient client;

    private final Map<String, String> cookies = new HashMap<>();

    private String token = "";

    public Browser(WebTestClient client) {
        this.client = client.mutate().responseTimeout(LONGEST).build();
    }

    public void signIn(String role) {
        open("/login");
        post("/login/demo", "role", role);
    }

    public Page open(String address) {
        var result = client.get()
            .uri(address)
            .accept(MediaType.TEXT_HTML)
            .headers(this::addCookies)
            .exchange()
            .expectBody(String.class)
            .returnResult();
        return page(result);
    }

    public Page post(String address, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("_csrf", token);
        for (var n = 0; n < fields.length; n += 2) {
            form.add(fields[n], fields[n + 1]);
        }
        var result = client.post()
            .uri(address)
            .accept(MediaType.TEXT_HTML)
            .headers(this::addCookies)
            .body(BodyInserters.fromFormData(form))
            .exchange()
            .expectBody(String.class)
            .returnResult();
        return page(result);
    }

    private void addCookies(HttpHeaders headers) {
        cookies.forEach((name, value) -> headers.add(HttpHeaders.COOKIE, name + "=" + value));
    }

    private Page page(EntityExchangeResult<String> result) {
        result.getResponseCookies().forEach((name, values) -> keep(name, values.getLast()));
        var body = Objects.requireNonNullElse(result.getResponseBody(), "");
        var found = TOKEN.matcher(body);
        if (found.find()) {
            token = found.group(1);
        }
        return new Page(result.getStatus().value(), result.getResponseHeaders(), body);
    }

    private void keep(String name, ResponseCookie cookie) {
        if (cookie.getMaxAge().isZero()) {
            cookies.remove(name);
        }
        else {
            cookies.put(name, cookie.getValue());
        }
    }

    /** What came back. */
    public record Page(int status, HttpHeaders headers, String body) {

        public @Nullable String location() {
            var location = headers.getLocation();
            return location == null ? null : location.toString();
        }

        public String setCookie(String name) {
            return headers.getOrEmpty(HttpHeaders.SET_COOKIE)
                .stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
        }

    }

}
