package steward.bot.ticket;

import java.util.Locale;

/** What a resident wants with one issue. */
public enum Intent {

    EMERGENCY, REPAIR, COMPLAINT, ENQUIRY, SERVICE_REQUEST, PAYMENT, PRAISE_SMALLTALK, FOLLOW_UP, HUMAN_REQUEST,
    OUT_OF_SCOPE;

    /** The word of the public contract, such as {@code service_request}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
