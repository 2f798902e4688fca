package steward.bot.channel.sms;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * A text message as Twilio hands it over.
 *
 * @param optOutType {@code STOP}, {@code START} or {@code HELP} where Twilio itself has
 * dealt with the message
 * @param form everything that came, also what this hub does not know yet
 */
record InboundSms(String accountSid, String sid, String from, @Nullable String to, @Nullable String messagingServiceSid,
        String body, int pictures, @Nullable String optOutType, Map<String, List<String>> form) {

    /**
     * Reads the form of a webhook.
     * @throws WebhookRefused if it does not say which message it is, or whose
     */
    static InboundSms of(MultiValueMap<String, String> form) {
        return new InboundSms(required(form, "AccountSid"), required(form, "MessageSid"), required(form, "From"),
                form.getFirst("To"), form.getFirst("MessagingServiceSid"), textOf(form), picturesOf(form),
                form.getFirst("OptOutType"), form);
    }

    static String required(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new WebhookRefused(HttpStatus.BAD_REQUEST, "The parameter " + name + " is missing.");
        }
        return value;
    }

    private static String textOf(MultiValueMap<String, String> form) {
        var body = form.getFirst("Body");
        return body == null ? "" : body;
    }

    private static int picturesOf(MultiValueMap<String, String> form) {
        var count = form.getFirst("NumMedia");
        return count == null || !count.matches("\\d{1,2}") ? 0 : Integer.parseInt(count);
    }

    @Override
    public String toString() {
        return "InboundSms[" + sid + "]"; // keeps words and numbers out of logs
    }

}
