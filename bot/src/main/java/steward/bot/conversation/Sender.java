package steward.bot.conversation;

/** Who wrote a message. */
public enum Sender {

    RESIDENT, BOT, STAFF

}
