package steward.bot.channel.webchat;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a browser that asked for a page an error page, and everyone else problem JSON.
 */
@ControllerAdvice
class PageErrors extends ResponseEntityExceptionHandler {

    @Override
    protected Mono<ResponseEntity<Object>> handleExceptionInternal(Exception ex, @Nullable Object body,
            @Nullable HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return wantsPage(exchange) ? Mono.error(ex)
                : super.handleExceptionInternal(ex, body, headers, status, exchange);
    }

    static boolean wantsPage(ServerWebExchange exchange) {
        return exchange.getRequest()
            .getHeaders()
            .getAccept()
            .stream()
            .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

}
