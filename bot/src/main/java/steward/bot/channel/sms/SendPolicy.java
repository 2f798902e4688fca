package steward.bot.channel.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import steward.bot.flow.Delivery;
import steward.bot.flow.OutboxEntry;

/** What happens to a reply that Twilio did not take. */
@Component
class SendPolicy {

    private static final Logger log = LoggerFactory.getLogger(SendPolicy.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final Duration CONGESTION_PAUSE = Duration.ofMinutes(10);

    /**
     * A request that got no answer may still be under way: it is not looked for at once.
     */
    private static final Duration UNCERTAIN_PAUSE = Duration.ofSeconds(5);

    private static final Duration USEFUL_FOR = Duration.ofHours(24);

    private static final Duration UNCERTAIN_FOR = Duration.ofHours(1);

    Delivery after(OutboxEntry entry, TwilioFailure failure, Instant now) {
        return switch (failure.meaning()) {
            case NOT_PROCESSED ->
                whileUseful(entry, failure, now, pause(entry.attempts(), Duration.ofSeconds(1), LONGEST_PAUSE, dice()));
            case CONGESTED -> whileUseful(entry, failure, now,
                    pause(entry.attempts(), CONGESTION_PAUSE, CONGESTION_PAUSE.multipliedBy(4), dice()));
            case UNCERTAIN -> uncertain(entry, failure.code(), now);
            case MISCONFIGURED -> {
                log.error("Twilio refuses the hub's settings with {}; check steward.sms and the account",
                        failure.code());
                yield new Delivery.Failed(failure.code());
            }
            case REFUSED -> new Delivery.Failed(failure.code());
        };
    }

    /** Tries again later, in the end leaves it to a person. */
    Delivery uncertain(OutboxEntry entry, String code, Instant now) {
        return age(entry, now).compareTo(UNCERTAIN_FOR) > 0 ? new Delivery.Unknown(code)
                : new Delivery.TryAgain(pause(entry.attempts(), UNCERTAIN_PAUSE, LONGEST_PAUSE, dice()), code);
    }

    /**
     * An exponentially growing pause of which the second half is left to chance, so that
     * many replies do not come back together.
     * @param dice in [0, 1)
     */
    static Duration pause(int attempts, Duration first, Duration longest, double dice) {
        var grown = first.multipliedBy(1L << Math.min(attempts, 20));
        var whole = grown.compareTo(longest) < 0 ? grown : longest;
        return Duration.ofMillis((long) (whole.toMillis() * (1 + dice) / 2));
    }

    private static Delivery whileUseful(OutboxEntry entry, TwilioFailure failure, Instant now, Duration pause) {
        return age(entry, now).compareTo(USEFUL_FOR) > 0 ? new Delivery.Failed(failure.code())
                : new Delivery.TryAgain(pause, failure.code());
    }

    private static Duration age(OutboxEntry entry, Instant now) {
        return entry.firstAttemptAt() == null ? Duration.ZERO : Duration.between(entry.firstAttemptAt(), now);
    }

    private static double dice() {
        return ThreadLocalRandom.current().nextDouble();
    }

}
