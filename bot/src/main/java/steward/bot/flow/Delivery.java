package steward.bot.flow;

import java.time.Duration;

/** How one attempt to deliver a reply ended. */
public sealed interface Delivery {

    /** The provider has it, under its own id. */
    record Sent(String externalId) implements Delivery {
    }

    record TryAgain(Duration after, String code) implements Delivery {
    }

    /** It will never arrive this way. */
    record Failed(String code) implements Delivery {
    }

    /** Nobody knows whether it arrived; a person looks at it. */
    record Unknown(String code) implements Delivery {
    }

}
