package steward.bot.channel.sms;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses webhooks whose form cannot be read. It stands before every other filter,
 * because one that reads the form and fails would make the caller's mistake ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableForms implements WebFilter {

    private final JsonMapper json;

    UnreadableForms(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/channels/twilio/")) {
            return chain.filter(exchange);
        }
        return exchange.getFormData()
            .thenReturn(true)
            .onErrorResume(IllegalArgumentException.class,
                    ex -> refuse(exchange, HttpStatus.BAD_REQUEST, "The form is not encoded as a form."))
            .onErrorResume(DataBufferLimitException.class,
                    ex -> refuse(exchange, HttpStatus.CONTENT_TOO_LARGE, "The form is too large."))
            .flatMap(readable -> readable ? chain.filter(exchange) : Mono.empty());
    }

    private Mono<Boolean> refuse(ServerWebExchange exchange, HttpStatus status, String detail) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body))).thenReturn(false);
    }

}
