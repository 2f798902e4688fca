package steward.console.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who is signed in, known by a cookie of which only the hash is stored. */
@Component
class StaffSessions implements ServerSecurityContextRepository {

    private static final String COOKIE = "steward_staff";

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    private final SessionStore store;

    StaffSessions(SessionStore store) {
        this.store = store;
    }

    /** Begins a session under a new id, or ends the one there is. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.<Void>fromRunnable(() -> {
            cookie(exchange).ifPresent(value -> store.end(hash(value)));
            if (context != null && context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof SignedIn who) {
                var value = newValue();
                store.begin(hash(value), who);
                set(exchange, value, -1);
            }
            else if (cookie(exchange).isPresent()) {
                set(exchange, "", 0);
            }
        }).subscribeOn(Schedulers.boundedElastic());
    }

    // Cached, because every filter that asks who it is subscribes once more.
    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie(exchange))
            .flatMap(value -> Mono.fromCallable(() -> store.find(hash(value)).orElse(null))
                .subscribeOn(Schedulers.boundedElastic()))
            .<SecurityContext>map(who -> new SecurityContextImpl(StaffSignIn.token(who)))
            .cache();
    }

    private static Optional<String> cookie(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(COOKIE)).map(HttpCookie::getValue);
    }

    private static void set(ServerWebExchange exchange, String value, long seconds) {
        exchange.getResponse()
            .addCookie(ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()))
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build());
    }

    private String newValue() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
