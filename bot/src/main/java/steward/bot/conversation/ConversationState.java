package steward.bot.conversation;

/** Who answers in a conversation. */
public enum ConversationState {

    /** The bot answers. */
    BOT,
    /** A person was asked for and nobody has taken over yet; the bot still answers. */
    WAITING,
    /** A staff member holds the conversation; the bot is silent. */
    STAFF

}
