package steward.bot.sla;

import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.bot.ticket.Ticket;

/** Who is told when a ticket goes wrong, the higher the later. */
@Component
class Ladder {

    private final StaffMembers staff;

    Ladder(StaffMembers staff) {
        this.staff = staff;
    }

    /** Nobody with the role: the people on duty, so that somebody always knows. */
    List<StaffMember> rung(DeadlineStage stage, Ticket ticket) {
        var found = switch (stage) {
            case WARN -> staff.find(ticket.ownerId()).stream().toList();
            case LEAD -> with(StaffRole.LEAD, ticket);
            case PROJECT_MANAGER, SUPERVISED -> with(StaffRole.MANAGER, ticket);
        };
        return found.isEmpty() ? staff.onDuty(ticket.siteId()) : found;
    }

    private List<StaffMember> with(StaffRole role, Ticket ticket) {
        return staff.of(ticket.siteId()).stream().filter(member -> member.roles().contains(role)).toList();
    }

}
