package steward.bot.flow;

/**
 * A way to deliver replies that leave the hub, such as SMS. Web chat needs none: the
 * browser reads the conversation.
 */
public interface Channel {

    /** The channel's name as conversations carry it. */
    String name();

    /**
     * Makes one attempt. An entry with earlier attempts may have been delivered by one of
     * them: the channel finds out before it sends again.
     */
    Delivery deliver(OutboxEntry entry);

}
