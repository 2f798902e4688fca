package steward.bot.conversation;

/** No conversation has this id. Retrying cannot help. */
public final class NoSuchConversation extends RuntimeException {

    public NoSuchConversation(String id) {
        super("no conversation " + id);
    }

}
