package steward.bot.channel.sms;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A webhook was not taken in. Retrying helps only where the status says so. */
final class WebhookRefused extends ErrorResponseException {

    WebhookRefused(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

}
