package steward.bot.channel.webchat;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;
import steward.knowledge.source.Language;

/**
 * The language of every page: what the visitor chose, else the first language of their
 * browser that the hub speaks, else simplified Chinese. The resolver that reads the
 * header alone would show Taiwan simplified script.
 */
@Component(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
class HubLocaleResolver implements LocaleContextResolver {

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(language(exchange.getRequest()).locale());
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("the language of a page changes by a link, see PageChoice");
    }

    static Language language(ServerHttpRequest request) {
        return PageChoice.LANGUAGE.madeIn(request)
            .or(() -> accepted(request).stream()
                .filter(locale -> List.of("zh", "en").contains(locale.getLanguage()))
                .map(Locale::toLanguageTag)
                .findFirst())
            .map(Language::of)
            .orElse(Language.ZH_HANS);
    }

    private static List<Locale> accepted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAcceptLanguageAsLocales();
        }
        catch (IllegalArgumentException ex) {
            return List.of(); // a header nobody can read says nothing
        }
    }

}
