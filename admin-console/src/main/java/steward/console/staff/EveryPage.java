package steward.console.staff;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import steward.knowledge.source.Language;

/**
 * What every page of the console knows: who looks at it, and the token its forms carry.
 */
@ControllerAdvice(basePackages = "steward.console", annotations = Controller.class)
class EveryPage {

    private static final Set<String> LANGUAGES = Arrays.stream(Language.values())
        .map(Language::tag)
        .collect(Collectors.toUnmodifiableSet());

    private static final Duration KEPT = Duration.ofDays(365);

    /**
     * A link chooses the language once, a cookie keeps it, the same as on the residents'
     * page.
     */
    @ModelAttribute("language")
    String language(@RequestParam(required = false) @Nullable String lang, Locale locale, ServerWebExchange exchange) {
        if (lang != null && LANGUAGES.contains(lang)) {
            exchange.getResponse()
                .addCookie(ResponseCookie.from("steward_lang", lang).path("/").maxAge(KEPT).sameSite("Lax").build());
        }
        return locale.toLanguageTag();
    }

    @ModelAttribute("me")
    @Nullable SignedIn me(@AuthenticationPrincipal @Nullable SignedIn me) {
        return me;
    }

    @ModelAttribute("_csrf")
    Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(
                known -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, known));
    }

}
