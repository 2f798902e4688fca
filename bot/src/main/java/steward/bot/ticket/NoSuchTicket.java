package steward.bot.ticket;

/** No ticket has this number. Retrying cannot help. */
public final class NoSuchTicket extends RuntimeException {

    public NoSuchTicket(String number) {
        super("no ticket " + number);
    }

}
