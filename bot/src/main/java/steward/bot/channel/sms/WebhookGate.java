package steward.bot.channel.sms;

import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/** Lets through what Twilio signed for our account; nothing else gets any further. */
@Component
class WebhookGate {

    private static final Logger log = LoggerFactory.getLogger(WebhookGate.class);

    private final SmsProperties properties;

    private final WebhookAddresses addresses;

    private final MeterRegistry meters;

    WebhookGate(SmsProperties properties, WebhookAddresses addresses, MeterRegistry meters) {
        this.properties = properties;
        this.addresses = addresses;
        this.meters = meters;
    }

    /**
     * The parameters of a request that comes from Twilio.
     * @throws WebhookRefused if it does not, or if the channel is off
     */
    MultiValueMap<String, String> admit(ServerWebExchange exchange) {
        var account = properties.account()
            .orElseThrow(() -> new WebhookRefused(HttpStatus.SERVICE_UNAVAILABLE,
                    "SMS is switched off on this hub: steward.sms.account-sid is not set."));
        var signature = exchange.getRequest().getHeaders().getFirst("X-Twilio-Signature");
        if (signature == null) {
            throw refused("missing", "The request carries no X-Twilio-Signature.");
        }
        // Through the exchange, because filters have read the body before.
        var form = Objects.requireNonNull(exchange.getFormData().block());
        var address = addresses.of(exchange.getRequest());
        if (!new TwilioSignature(account.authToken()).matches(signature, address, form)) {
            throw refused("wrong",
                    "X-Twilio-Signature does not match. Is steward.public-url the address Twilio calls?");
        }
        if (!account.sid().equals(form.getFirst("AccountSid"))) {
            throw refused("account", "The request is for another Twilio account.");
        }
        return form;
    }

    private WebhookRefused refused(String reason, String detail) {
        meters.counter("steward.sms.webhooks.refused", "reason", reason).increment();
        log.warn("webhook refused: signature or account {}", reason);
        return new WebhookRefused(HttpStatus.FORBIDDEN, detail);
    }

}
