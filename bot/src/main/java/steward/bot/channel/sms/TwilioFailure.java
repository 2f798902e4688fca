package steward.bot.channel.sms;

import java.util.Set;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import org.jspecify.annotations.Nullable;

/**
 * What it means that Twilio did not accept a message.
 *
 * @param code Twilio's error code, else the HTTP status, else {@code no_answer}
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio, error dictionary</a>
 */
record TwilioFailure(Meaning meaning, String code) {

    static final String OPTED_OUT = "21610";

    private static final String NO_ANSWER = "no_answer";

    private static final Set<Integer> CONGESTED = Set.of(21611, 30001, 30022, 30023, 63038);

    private static final Set<Integer> MISCONFIGURED = Set.of(20003, 20404, 21212, 21408, 21606, 21608, 21612);

    enum Meaning {

        /** Too many at once; this one was not looked at. */
        NOT_PROCESSED,
        /** The sender's queue or allowance is full for a while. */
        CONGESTED,
        /** It may have been accepted all the same. */
        UNCERTAIN,
        /** Our settings or our account are wrong; every message will fail. */
        MISCONFIGURED,
        /** This message will never go to this number. */
        REFUSED

    }

    static TwilioFailure of(TwilioException failure) {
        if (!(failure instanceof ApiException answer) || answer.getStatusCode() == null) {
            return new TwilioFailure(Meaning.UNCERTAIN, NO_ANSWER);
        }
        int status = answer.getStatusCode();
        var code = answer.getCode();
        return new TwilioFailure(meaning(status, code), code == null ? "http_" + status : code.toString());
    }

    private static Meaning meaning(int status, @Nullable Integer code) {
        if (status == 429) {
            return Meaning.NOT_PROCESSED;
        }
        if (status >= 500) {
            return Meaning.UNCERTAIN;
        }
        if (code != null && CONGESTED.contains(code)) {
            return Meaning.CONGESTED;
        }
        return status == 401 || status == 403 || code != null && MISCONFIGURED.contains(code) ? Meaning.MISCONFIGURED
                : Meaning.REFUSED;
    }

}
