package steward.bot.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebhookGateTest {

    private static final Map<String, String> FORM = Map.of("AccountSid", TwilioStandIn.ACCOUNT, "Body", "");

    private static final String INSIDE = "http://10.0.0.7:8080/channels/twilio/messages?site=A%2B1";

    private static final String OUTSIDE = "https://hub.example.com/channels/twilio/messages?site=A%2B1";

    private final SmsProperties on = new SmsProperties(TwilioStandIn.ACCOUNT, new Secret(TwilioStandIn.TOKEN),
            TwilioStandIn.NUMBER, null, URI.create("https://api.twilio.com"), "demo", Duration.ofSeconds(2),
            Duration.ofSeconds(10));

    private final SmsProperties off = new SmsProperties(null, null, null, null, URI.create("https://api.twilio.com"),
            "demo", Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void checksAgainstThePublicUrlWhereThereIsOne() {
        var gate = new WebhookGate(on, new WebhookAddresses("https://hub.example.com/"), meters);

        assertThat(gate.admit(signedFor(OUTSIDE)).getFirst("AccountSid")).isEqualTo(TwilioStandIn.ACCOUNT);
        assertThatExceptionOfType(WebhookRefused.class).isThrownBy(() -> gate.admit(signedFor(INSIDE)));
    }

    @Test
    void checksAgainstTheAddressOfTheRequestWhereThereIsNoPublicUrl() {
        var gate = new WebhookGate(on, new WebhookAddresses(""), meters);

        assertThat(gate.admit(signedFor(INSIDE))).isNotEmpty();
    }

    @Test
    void countsWhatItRefuses() {
        var gate = new WebhookGate(on, new WebhookAddresses(""), meters);

        assertThatExceptionOfType(WebhookRefused.class).isThrownBy(() -> gate.admit(signedFor(OUTSIDE)))
            .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));
        assertThat(meters.get("steward.sms.webhooks.refused").tag("reason", "wrong").counter().count()).isEqualTo(1);
    }

    @Test
    void saysThatTheChannelIsOff() {
        var gate = new WebhookGate(off, new WebhookAddresses(""), meters);

        assertThatExceptionOfType(WebhookRefused.class).isThrownBy(() -> gate.admit(signedFor(INSIDE)))
            .withMessageContaining("steward.sms.account-sid")
            .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static MockServerWebExchange signedFor(String url) {
        return MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.POST, URI.create(INSIDE))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .header("X-Twilio-Signature", TwilioStandIn.signature(url, FORM))
            .body("AccountSid=" + TwilioStandIn.ACCOUNT + "&Body="));
    }

}
