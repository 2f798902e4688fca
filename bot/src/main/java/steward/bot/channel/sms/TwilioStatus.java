package steward.bot.channel.sms;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import steward.bot.flow.DeliveryState;

/**
 * How far a message got with Twilio. Reports come in any order; what is shown only moves
 * up.
 */
enum TwilioStatus {

    ACCEPTED(0, DeliveryState.SENT), SCHEDULED(0, DeliveryState.SENT), QUEUED(1, DeliveryState.SENT),
    SENDING(2, DeliveryState.SENT), SENT(3, DeliveryState.SENT), DELIVERED(4, DeliveryState.DELIVERED),
    UNDELIVERED(4, DeliveryState.UNDELIVERED), FAILED(4, DeliveryState.FAILED), CANCELED(4, DeliveryState.FAILED),
    READ(5, DeliveryState.DELIVERED);

    private final int rank;

    private final DeliveryState shown;

    TwilioStatus(int rank, DeliveryState shown) {
        this.rank = rank;
        this.shown = shown;
    }

    /** The status Twilio names so; empty for a word this hub does not know. */
    static Optional<TwilioStatus> named(@Nullable String word) {
        return Arrays.stream(values()).filter(status -> status.name().equalsIgnoreCase(word)).findFirst();
    }

    DeliveryState shown() {
        return shown;
    }

    boolean isAbove(@Nullable TwilioStatus other) {
        return other == null || rank > other.rank;
    }

}
