package steward.bot.conversation;

/** What a message is, so that a screen can show it as it deserves. */
public enum MessageKind {

    TEXT,
    /** Cites the clauses it stands on. */
    ANSWER,
    /** Fixed safety text of an emergency. */
    SAFETY,
    /** Shows a ticket and its promises. */
    TICKET,
    /** Asks the resident for the one thing that is missing. */
    QUESTION,
    /** A person takes over, or hands back. */
    HANDOVER

}
