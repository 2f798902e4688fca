package steward.bot.ticket;

/**
 * What a ticket is to the people who work on it; its letters start the ticket's number.
 */
public enum TicketKind {

    EMERGENCY("JJ"), REPAIR("BX"), COMPLAINT("TS"), REQUEST("FW"), ENQUIRY("ZX"), FEEDBACK("JY");

    private final String letters;

    TicketKind(String letters) {
        this.letters = letters;
    }

    String letters() {
        return letters;
    }

}
