package steward.bot.channel.webchat;

import java.util.List;
import java.util.Locale;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;
import steward.bot.conversation.NoSuchConversation;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.NoSuchTicket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * What went wrong, in words for the caller; never a stack trace, never the text of a
 * message.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    @ExceptionHandler
    ProblemDetail on(NoSuchConversation ex) {
        return Problems.of(HttpStatus.NOT_FOUND, "There is no such conversation.");
    }

    @ExceptionHandler
    ProblemDetail on(NoSuchTicket ex) {
        return Problems.of(HttpStatus.NOT_FOUND, "There is no such ticket.");
    }

    @ExceptionHandler
    ProblemDetail on(IllegalTransition ex) {
        var problem = Problems.of(HttpStatus.CONFLICT, "The ticket cannot take this step now.");
        problem.setProperty("allowed",
                ex.allowed().stream().map(step -> step.name().toLowerCase(Locale.ROOT)).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(WebExchangeBindException ex) {
        return Problems.ofFields(ex.getFieldErrors()
            .stream()
            .map(error -> Problems.field(error.getField(),
                    error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage()))
            .toList());
    }

    @ExceptionHandler
    ProblemDetail on(ServerWebInputException ex) {
        var unreadable = false;
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException databind && !databind.getPath().isEmpty()) {
                return Problems.ofFields(List.of(Problems.field(fieldOf(databind), "has the wrong type")));
            }
            unreadable |= cause instanceof JacksonException || cause instanceof DecodingException;
        }
        if (unreadable) {
            return Problems.of(HttpStatus.BAD_REQUEST, "The body is not readable as JSON in UTF-8.");
        }
        return Problems.of(HttpStatus.BAD_REQUEST,
                ex.getReason() == null ? "The request is not readable." : ex.getReason());
    }

    private static String fieldOf(DatabindException ex) {
        return ex.getPath()
            .stream()
            .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
            .reduce((outer, inner) -> inner.startsWith("[") ? outer + inner : outer + "." + inner)
            .orElse("body");
    }

}
