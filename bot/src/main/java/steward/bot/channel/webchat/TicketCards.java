package steward.bot.channel.webchat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.bot.site.Site;
import steward.bot.site.Sites;
import steward.bot.site.StaffMembers;
import steward.bot.sla.Clauses;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Tickets;
import steward.knowledge.source.Language;

/** Draws the card of a ticket as it stands now. */
@Component
class TicketCards {

    private final Tickets tickets;

    private final SlaClocks clocks;

    private final Clauses clauses;

    private final StaffMembers staff;

    private final Sites sites;

    private final Clock clock;

    TicketCards(Tickets tickets, SlaClocks clocks, Clauses clauses, StaffMembers staff, Sites sites, Clock clock) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.clauses = clauses;
        this.staff = staff;
        this.sites = sites;
        this.clock = clock;
    }

    @Nullable TicketCard card(@Nullable String number, Language language) {
        var ticket = tickets.findOrNull(number);
        return ticket == null ? null : card(ticket, language);
    }

    TicketCard card(Ticket ticket, Language language) {
        var site = sites.find(ticket.siteId()).orElseThrow();
        var owner = staff.find(ticket.ownerId())
            .map(member -> new TicketCard.Owner(member.name(), lower(member.leadingRole())))
            .orElseThrow();
        return new TicketCard(ticket.number(), lower(ticket.kind()), ticket.category().label(), lower(ticket.status()),
                ticket.urgency().name(), owner, promises(ticket, language, site), ticket.location(),
                TicketCard.local(ticket.receivedAt(), site.zone()),
                ticket.reportedBackAt() == null ? null : ticket.result());
    }

    private List<TicketCard.Promise> promises(Ticket ticket, Language language, Site site) {
        return latestRound(clocks.of(ticket.number())).stream()
            .filter(running -> !(ticket.kind() == TicketKind.EMERGENCY && running.name() == ClockName.ON_SITE))
            .map(running -> new TicketCard.Promise(running.name().label(),
                    TicketCard.local(running.dueAt(), site.zone()),
                    running.metAt() == null ? null : TicketCard.local(running.metAt(), site.zone()),
                    running.standing(clock.instant()).label(), clauses.of(running, language)))
            .toList();
    }

    private static List<SlaClock> latestRound(List<SlaClock> all) {
        Map<ClockName, SlaClock> latest = new TreeMap<>();
        all.forEach(one -> latest.merge(one.name(), one, (a, b) -> a.round() > b.round() ? a : b));
        return List.copyOf(latest.values());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
