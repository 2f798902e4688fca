package steward.bot.ticket;

/**
 * How soon someone must act, most urgent first: {@code P1} is danger to life, {@code P4}
 * routine.
 */
public enum Urgency {

    P1, P2, P3, P4;

    public boolean isAbove(Urgency other) {
        return compareTo(other) < 0;
    }

}
