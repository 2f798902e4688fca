package steward.bot.channel.sms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where Twilio calls: a text message came in, or one of ours got further. Both are stored
 * before they are answered; replies go out on their own way.
 */
@RestController
@RequestMapping("/channels/twilio")
class TwilioWebhooks {

    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final WebhookGate gate;

    private final SmsInbox inbox;

    private final DeliveryReports reports;

    private final Clock clock;

    TwilioWebhooks(WebhookGate gate, SmsInbox inbox, DeliveryReports reports, Clock clock) {
        this.gate = gate;
        this.inbox = inbox;
        this.reports = reports;
        this.clock = clock;
    }

    @PostMapping("/messages")
    ResponseEntity<String> message(ServerWebExchange exchange) {
        inbox.receive(InboundSms.of(gate.admit(exchange)));
        return ResponseEntity.ok().contentType(XML).body(NOTHING_TO_SAY);
    }

    @PostMapping("/status")
    ResponseEntity<Void> status(ServerWebExchange exchange) {
        reports.receive(StatusReport.of(gate.admit(exchange)), clock.instant());
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(WebhookRefused ex) {
        return ResponseEntity.of(ex.getBody()).build();
    }

}
