package steward.bot.sla;

import java.util.Locale;

/** What happens on the way of a promise, in its order. */
public enum DeadlineStage {

    /** Three quarters of the time are used: the owner is warned. */
    WARN,
    /** All of it is used: the team lead is told. */
    LEAD,
    /** Half as much again is used: the project manager is told. */
    PROJECT_MANAGER,
    /** Unresolved 72 hours after receipt: the ticket is on the supervised list. */
    SUPERVISED;

    /** The word of the API, such as {@code project_manager}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
