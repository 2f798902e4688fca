package steward.bot.channel.sms;

import java.time.Clock;
import java.time.Duration;

import com.twilio.exception.TwilioException;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import steward.bot.channel.sms.SmsDeliveries.Uncertain;
import steward.bot.flow.Channel;
import steward.bot.flow.Delivery;
import steward.bot.flow.OutboxEntry;
import steward.bot.resident.Resident;
import steward.bot.resident.Residents;

/**
 * Sends replies as text messages. Twilio has no key against sending twice, so an attempt
 * whose outcome is unknown is looked up before the next one.
 */
@Component
class SmsChannel implements Channel {

    static final String NAME = "sms";

    /** Twilio's clock may differ a little from ours, and it gives whole seconds. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final SmsProperties properties;

    private final Residents residents;

    private final SmsOptOuts optOuts;

    private final SmsDeliveries deliveries;

    private final SmsTexts texts;

    private final TwilioMessages twilio;

    private final SendPolicy policy;

    private final MeterRegistry meters;

    private final Clock clock;

    SmsChannel(SmsProperties properties, Residents residents, SmsOptOuts optOuts, SmsDeliveries deliveries,
            SmsTexts texts, TwilioMessages twilio, SendPolicy policy, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.residents = residents;
        this.optOuts = optOuts;
        this.deliveries = deliveries;
        this.texts = texts;
        this.twilio = twilio;
        this.policy = policy;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        if (properties.account().isEmpty()) {
            return new Delivery.Failed("sms_off");
        }
        var phone = residents.find(entry.conversation().residentId()).map(Resident::phone).orElse(null);
        if (phone == null) {
            return new Delivery.Failed("no_number");
        }
        if (optOuts.forbids(entry.conversation().siteId(), phone, entry.message().id())) {
            return new Delivery.Failed("opted_out");
        }
        return deliver(entry, phone);
    }

    private Delivery deliver(OutboxEntry entry, String phone) {
        var accepted = deliveries.sidOf(entry.id());
        if (accepted.isPresent()) {
            return new Delivery.Sent(accepted.get());
        }
        var uncertain = deliveries.uncertain(entry.id());
        return uncertain.isPresent() ? sendUnlessSent(entry, phone, uncertain.get())
                : send(entry, phone, texts.of(entry.message(), phone), true);
    }

    private Delivery sendUnlessSent(OutboxEntry entry, String phone, Uncertain earlier) {
        try {
            var candidates = twilio.find(phone, earlier.text(), earlier.since().minus(CLOCK_SKEW));
            var ours = candidates.stream().filter(sid -> deliveries.claim(sid, entry.id())).findFirst();
            return ours.<Delivery>map(Delivery.Sent::new).orElseGet(() -> send(entry, phone, earlier.text(), false));
        }
        catch (TwilioException ex) {
            return policy.uncertain(entry, TwilioFailure.of(ex).code(), clock.instant());
        }
    }

    private Delivery send(OutboxEntry entry, String phone, String text, boolean first) {
        deliveries.beginAttempt(entry.id(), text, clock.instant());
        try {
            var sid = twilio.create(phone, text);
            deliveries.claim(sid, entry.id());
            meters.counter("steward.sms.segments").increment(SmsSegments.of(text).count());
            return new Delivery.Sent(sid);
        }
        catch (TwilioException ex) {
            return failed(entry, phone, TwilioFailure.of(ex), first);
        }
    }

    private Delivery failed(OutboxEntry entry, String phone, TwilioFailure failure, boolean first) {
        if (first && failure.meaning() != TwilioFailure.Meaning.UNCERTAIN) {
            deliveries.notAccepted(entry.id());
        }
        if (failure.code().equals(TwilioFailure.OPTED_OUT)) {
            optOuts.optOut(entry.conversation().siteId(), phone, TwilioFailure.OPTED_OUT, clock.instant());
        }
        return policy.after(entry, failure, clock.instant());
    }

}
