package steward.bot.conversation;

/** How far the hub has got with a resident's message. */
public enum Progress {

    /** Stored, nothing done yet. */
    NEW,
    /** Its emergencies, if any, are dealt with. */
    SAFE,
    /** Answered, or left to the person who holds the conversation. */
    DONE

}
