package steward.bot.channel.webchat;

import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * While the database is away, nothing is acknowledged: every request, of whatever channel
 * or page, is asked to come again.
 */
@Component
@Order(-2) // before the handler that calls everything it does not know an error of ours
class DatabaseAway implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private static final String SECONDS = "5";

    private static final String DETAIL = "The database cannot be reached just now. Try again.";

    private final JsonMapper json;

    DatabaseAway(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable ex) {
        var response = exchange.getResponse();
        if (response.isCommitted() || causes(ex).noneMatch(DatabaseAway::isTransient)) {
            return Mono.error(ex);
        }
        log.warn("{} {}: {}", exchange.getRequest().getMethod(), HttpStatus.SERVICE_UNAVAILABLE.value(),
                ex.getClass().getSimpleName());
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
        return PageErrors.wantsPage(exchange)
                ? Mono.error(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, DETAIL, ex))
                : problem(exchange);
    }

    private Mono<Void> problem(ServerWebExchange exchange) {
        var problem = Problems.of(HttpStatus.SERVICE_UNAVAILABLE, DETAIL);
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response
            .writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }

    private static Stream<Throwable> causes(Throwable ex) {
        return Stream.iterate(ex, cause -> cause != null, Throwable::getCause);
    }

    /** No connection, or one that broke, or two writers of which one must wait. */
    private static boolean isTransient(Throwable ex) {
        return switch (ex) {
            case DataAccessResourceFailureException away -> true;
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException broken -> true;
            case CannotCreateTransactionException away -> true;
            case TransactionSystemException broken -> true;
            case SQLTransientException busy -> true;
            // Class 08 of the SQL standard: the connection.
            case SQLException broken -> broken.getSQLState() != null && broken.getSQLState().startsWith("08");
            default -> false;
        };
    }

}
