package steward.console.staff;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerFormLoginAuthenticationConverter;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the sign-in form and leads to the page that was asked for. */
final class FormSignIn extends AuthenticationWebFilter {

    private final ServerFormLoginAuthenticationConverter form = new ServerFormLoginAuthenticationConverter();

    FormSignIn(StaffSignIn signIn, ServerSecurityContextRepository sessions, ServerRequestCache afterwards) {
        super(signIn);
        setRequiresAuthenticationMatcher(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/login"));
        setServerAuthenticationConverter(this::read);
        setSecurityContextRepository(sessions);
        setAuthenticationFailureHandler(FormSignIn::failed);
        var success = new RedirectServerAuthenticationSuccessHandler("/agent");
        success.setRequestCache(afterwards);
        setAuthenticationSuccessHandler((exchange, who) -> afterwards.removeMatchingRequest(exchange.getExchange())
            .then(success.onAuthenticationSuccess(exchange, who)));
    }

    private Mono<Authentication> read(ServerWebExchange exchange) {
        return form.convert(exchange).cast(UsernamePasswordAuthenticationToken.class).map(wanted -> {
            wanted.setDetails(addressOf(exchange));
            return wanted;
        });
    }

    private static String addressOf(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null ? "unknown" : remote.getAddress().getHostAddress();
    }

    private static Mono<Void> failed(WebFilterExchange exchange, AuthenticationException ex) {
        var page = ex instanceof LockedException ? "/login?locked" : "/login?failed";
        return new RedirectServerAuthenticationFailureHandler(page).onAuthenticationFailure(exchange, ex);
    }

}
