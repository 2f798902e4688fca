package steward.console.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import steward.bot.site.StaffMembers;

/** The bearer token with which partner systems use the API. */
@Component
class ApiToken {

    private static final String SCHEME = "Bearer ";

    private final StaffProperties properties;

    private final StaffMembers staff;

    ApiToken(StaffProperties properties, StaffMembers staff) {
        this.properties = properties;
        this.staff = staff;
    }

    /**
     * Requests that carry a bearer token. No page of another site can add one, so they
     * need no CSRF token.
     */
    static ServerWebExchangeMatcher carried() {
        return exchange -> bearer(exchange) == null ? MatchResult.notMatch() : MatchResult.match();
    }

    static Mono<Authentication> read(ServerWebExchange exchange) {
        return Mono.justOrEmpty(bearer(exchange))
            .map(token -> UsernamePasswordAuthenticationToken.unauthenticated("partner", token));
    }

    Mono<Authentication> check(Authentication wanted) {
        return Mono.fromCallable(() -> checked(String.valueOf(wanted.getCredentials())))
            .subscribeOn(Schedulers.boundedElastic());
    }

    private Authentication checked(String token) {
        var expected = properties.apiToken();
        if (expected == null || expected.isBlank() || !MessageDigest.isEqual(bytes(expected), bytes(token))) {
            throw new BadCredentialsException("wrong token");
        }
        var actsAs = staff.find(FirstAccount.ADMIN)
            .orElseThrow(() -> new BadCredentialsException("nobody to act for the token"));
        return StaffSignIn.token(SignedIn.partner(actsAs));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String bearer(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip() : null;
    }

}
