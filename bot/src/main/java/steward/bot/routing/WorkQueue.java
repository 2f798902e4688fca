package steward.bot.routing;

import java.util.Locale;
import java.util.Set;

import steward.bot.site.StaffRole;
import steward.bot.ticket.TicketKind;

/** Where tickets wait, and whose work they are. */
enum WorkQueue {

    EMERGENCY(Set.of()),

    REPAIRS(Set.of(StaffRole.TECHNICIAN)),

    COMPLAINTS(Set.of(StaffRole.COMPLAINT_HANDLER)),

    SERVICE(Set.of(StaffRole.AGENT));

    private final Set<StaffRole> workers;

    WorkQueue(Set<StaffRole> workers) {
        this.workers = workers;
    }

    Set<StaffRole> workers() {
        return workers;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WorkQueue of(TicketKind kind) {
        return switch (kind) {
            case EMERGENCY -> EMERGENCY;
            case REPAIR -> REPAIRS;
            case COMPLAINT -> COMPLAINTS;
            case REQUEST, ENQUIRY, FEEDBACK -> SERVICE;
        };
    }

}
