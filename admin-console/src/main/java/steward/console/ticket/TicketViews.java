package steward.console.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import steward.bot.learning.TriageDecisions;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.sla.Clauses;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.console.ticket.TicketView.Owner;
import steward.knowledge.source.Language;

/** Writes tickets as the API answers them. */
@Component
class TicketViews {

    private final SlaClocks clocks;

    private final Clauses clauses;

    private final StaffMembers staff;

    private final TicketPanels panels;

    private final TriageDecisions decisions;

    private final Clock clock;

    TicketViews(SlaClocks clocks, Clauses clauses, StaffMembers staff, TicketPanels panels, TriageDecisions decisions,
            Clock clock) {
        this.clocks = clocks;
        this.clauses = clauses;
        this.staff = staff;
        this.panels = panels;
        this.decisions = decisions;
        this.clock = clock;
    }

    TicketView of(Ticket ticket, Language language) {
        var names = names(ticket.siteId());
        var view = view(ticket, names, clocks.of(ticket.number()), language);
        return TicketView.of(ticket, view.owner(), view.standing(), view.clocks(),
                panels.historyOf(ticket.number(), names), decisions.ofTicket(ticket.number()).orElse(null),
                panels.linksOf(ticket.number(), names));
    }

    List<TicketView> of(List<Ticket> tickets, Language language) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        var names = names(tickets.getFirst().siteId());
        var known = clocks.of(tickets.stream().map(Ticket::number).toList());
        return tickets.stream()
            .map(ticket -> view(ticket, names, known.getOrDefault(ticket.number(), List.of()), language))
            .toList();
    }

    private TicketView view(Ticket ticket, Map<String, String> names, List<SlaClock> running, Language language) {
        var now = clock.instant();
        var owner = new Owner(ticket.ownerId(), names.getOrDefault(ticket.ownerId(), ticket.ownerId()));
        return TicketView.of(ticket, owner, TicketSearch.standingOf(running, now).label(),
                running.stream().map(each -> ClockView.of(each, clauses.of(each, language), now)).toList(), null, null,
                null);
    }

    private Map<String, String> names(String siteId) {
        return staff.of(siteId).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

}
