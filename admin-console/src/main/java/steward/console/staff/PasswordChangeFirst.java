package steward.console.staff;

import java.net.URI;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Whoever signed in with a password that was printed in a log chooses an own one first.
 */
final class PasswordChangeFirst implements WebFilter {

    private static final Set<String> ALLOWED = Set.of("/password", "/logout", "/login", "/language");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ALLOWED.contains(exchange.getRequest().getPath().value())) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
            .filter(context -> context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof SignedIn who && who.mustChange())
            .hasElement()
            .flatMap(mustChange -> mustChange ? toPasswordPage(exchange) : chain.filter(exchange));
    }

    private static Mono<Void> toPasswordPage(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create("/password"));
        return exchange.getResponse().setComplete();
    }

}
