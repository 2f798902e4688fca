package steward.bot.routing;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Tickets;

/**
 * Gives every ticket a queue and a named owner: on duty for emergencies, else by skill,
 * then by role and load.
 */
@Component
public class Routing {

    private final StaffMembers staff;

    private final Tickets tickets;

    Routing(StaffMembers staff, Tickets tickets) {
        this.staff = staff;
        this.tickets = tickets;
    }

    public Assignment assign(NewTicket ticket) {
        var queue = WorkQueue.of(ticket.kind());
        if (queue == WorkQueue.EMERGENCY) {
            return toDuty(ticket, queue, "紧急情况交给值班人员 %s");
        }
        var members = staff.of(ticket.siteId());
        var skill = ticket.category().label();
        var skilled = members.stream().filter(member -> member.skills().contains(skill)).toList();
        if (!skilled.isEmpty()) {
            return leastLoaded(ticket, queue, skilled, "%s 会处理这类事，手上未结的工单最少（%d 张）");
        }
        var workers = members.stream()
            .filter(member -> member.roles().stream().anyMatch(queue.workers()::contains))
            .toList();
        if (!workers.isEmpty()) {
            return leastLoaded(ticket, queue, workers, "%s 负责这个队列，手上未结的工单最少（%d 张）");
        }
        return toDuty(ticket, queue, "没有人登记相应技能，交给值班人员 %s");
    }

    private Assignment leastLoaded(NewTicket ticket, WorkQueue queue, List<StaffMember> candidates, String because) {
        var load = tickets.openPerOwner(ticket.siteId());
        var owner = candidates.stream()
            .min(Comparator.comparingInt((StaffMember member) -> load.getOrDefault(member.id(), 0))
                .thenComparing(StaffMember::id))
            .orElseThrow();
        return new Assignment(queue.label(), owner.id(),
                because.formatted(owner.name(), load.getOrDefault(owner.id(), 0)));
    }

    private Assignment toDuty(NewTicket ticket, WorkQueue queue, String because) {
        var owner = staff.onDuty(ticket.siteId()).getFirst();
        return new Assignment(queue.label(), owner.id(), because.formatted(owner.name()));
    }

}
