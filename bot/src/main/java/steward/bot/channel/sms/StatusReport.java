package steward.bot.channel.sms;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Twilio's word on how far one of our messages got.
 *
 * @param status as Twilio writes it; new words may appear
 * @param errorCode given only with {@code failed} and {@code undelivered}
 */
record StatusReport(String sid, String status, @Nullable String errorCode, @Nullable String to) {

    /**
     * Reads the form of a webhook.
     * @throws WebhookRefused if it does not say which message it is about, or what
     */
    static StatusReport of(MultiValueMap<String, String> form) {
        return new StatusReport(InboundSms.required(form, "MessageSid"), InboundSms.required(form, "MessageStatus"),
                form.getFirst("ErrorCode"), form.getFirst("To"));
    }

    @Override
    public String toString() {
        return "StatusReport[" + sid + ", " + status + "]"; // keeps numbers out of logs
    }

}
