package steward.bot.channel.sms;

import java.time.Instant;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.flow.HandedOver;
import steward.bot.flow.Outbox;

/**
 * Brings Twilio's reports and our replies together. Whichever comes second finds the
 * first, because both hold the message's row.
 */
@Component
class DeliveryReports {

    private final SmsDeliveries deliveries;

    private final SmsOptOuts optOuts;

    private final SmsProperties properties;

    private final Outbox outbox;

    DeliveryReports(SmsDeliveries deliveries, SmsOptOuts optOuts, SmsProperties properties, Outbox outbox) {
        this.deliveries = deliveries;
        this.optOuts = optOuts;
        this.properties = properties;
        this.outbox = outbox;
    }

    @Transactional
    void receive(StatusReport report, Instant at) {
        deliveries.record(report, at);
        var known = deliveries.lock(report.sid());
        TwilioStatus.named(report.status()).filter(status -> status.isAbove(known.status())).ifPresent(status -> {
            deliveries.advance(report.sid(), status, report.errorCode());
            outbox.reported(report.sid(), status.shown(), report.errorCode());
        });
        if (report.to() != null && TwilioFailure.OPTED_OUT.equals(report.errorCode())) {
            optOuts.optOut(properties.site(), report.to(), TwilioFailure.OPTED_OUT, at);
        }
    }

    /** A report may have come before we knew the message's number. */
    @EventListener
    @Transactional
    void on(HandedOver reply) {
        if (!reply.channel().equals(SmsChannel.NAME)) {
            return;
        }
        var known = deliveries.lock(reply.externalId());
        if (known.status() != null) {
            outbox.reported(reply.externalId(), known.status().shown(), known.errorCode());
        }
    }

}
