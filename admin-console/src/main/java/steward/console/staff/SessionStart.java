package steward.console.staff;

import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts a staff member into the session, under a new session id. */
@Component
class SessionStart {

    private final ServerSecurityContextRepository sessions;

    SessionStart(ServerSecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    Mono<Void> as(SignedIn who, ServerWebExchange exchange) {
        return sessions.save(exchange, new SecurityContextImpl(StaffSignIn.token(who)));
    }

}
