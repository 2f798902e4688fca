package steward.console.staff;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a refused request gets: a program a problem detail, a person the sign-in page or a
 * page that says what is missing.
 */
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final JsonMapper json;

    private final RedirectServerAuthenticationEntryPoint signInPage;

    Refusals(JsonMapper json, ServerRequestCache afterwards) {
        this.json = json;
        this.signInPage = new RedirectServerAuthenticationEntryPoint("/login");
        this.signInPage.setRequestCache(afterwards);
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException ex) {
        if (!isForProgram(exchange)) {
            return signInPage.commence(exchange, ex);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem(exchange, HttpStatus.UNAUTHORIZED, "Sign in, or send a valid token.");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        if (isForProgram(exchange)) {
            return problem(exchange, HttpStatus.FORBIDDEN, "This account may not do that.");
        }
        return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static boolean isForProgram(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        return path.startsWith("/api/") || path.startsWith("/actuator/") || path.endsWith("/events")
                || request.getHeaders().containsHeader("HX-Request");
    }

    private Mono<Void> problem(ServerWebExchange exchange, HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

}
