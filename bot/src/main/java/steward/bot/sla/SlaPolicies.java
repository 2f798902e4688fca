package steward.bot.sla;

import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.ticket.Category;
import steward.bot.ticket.Intent;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Urgency;

/** Which row of the service standards a ticket falls under. */
@Component
class SlaPolicies {

    private final SlaStore store;

    SlaPolicies(SlaStore store) {
        this.store = store;
    }

    List<SlaTarget> targetsOf(Ticket ticket) {
        return store.targets(policyOf(ticket));
    }

    /** The limit a clock was started with. */
    SlaTarget target(SlaClock clock) {
        return store.targets(clock.policy())
            .stream()
            .filter(target -> target.clock() == clock.name())
            .findFirst()
            .orElseThrow();
    }

    static String policyOf(Ticket ticket) {
        if (ticket.category().intent() == Intent.EMERGENCY) {
            return "SL-E";
        }
        var urgent = ticket.urgency().compareTo(Urgency.P2) <= 0;
        return switch (ticket.kind()) {
            case EMERGENCY -> "SL-E";
            case REPAIR -> urgent ? "SL-R1" : "SL-R2";
            case COMPLAINT -> complaintPolicy(ticket.category(), urgent);
            case REQUEST -> "SL-S";
            case ENQUIRY -> "SL-Q";
            case FEEDBACK -> "SL-G";
        };
    }

    private static String complaintPolicy(Category category, boolean urgent) {
        if (category == Category.COMPLAINT_SAFETY_HAZARD) {
            return "SL-H";
        }
        return urgent ? "SL-C1" : "SL-C2";
    }

}
