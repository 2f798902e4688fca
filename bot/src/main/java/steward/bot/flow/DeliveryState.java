package steward.bot.flow;

/** How far a reply has got; a state only ever moves up. */
public enum DeliveryState {

    QUEUED, SENDING, SENT, UNKNOWN, FAILED, UNDELIVERED, DELIVERED

}
