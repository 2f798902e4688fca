package steward.bot.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.site.SiteCalendars;
import steward.bot.site.Sites;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketMoved;

/**
 * Starts, ends and reads the clocks of tickets, in the transaction of the step that moves
 * them.
 */
@Component
public class SlaClocks {

    private static final Set<ClockName> AFTER_REOPENING = Set.of(ClockName.RESOLVE, ClockName.REPORT_BACK);

    private final SlaStore store;

    private final SlaPolicies policies;

    private final Sites sites;

    private final SiteCalendars calendars;

    SlaClocks(SlaStore store, SlaPolicies policies, Sites sites, SiteCalendars calendars) {
        this.store = store;
        this.policies = policies;
        this.sites = sites;
        this.calendars = calendars;
    }

    /** The clocks a ticket has from the moment it was received; nothing is stored. */
    public List<SlaClock> started(Ticket ticket) {
        return clocks(ticket, 0, ticket.receivedAt());
    }

    public void add(Collection<SlaClock> clocks) {
        store.add(clocks);
    }

    /**
     * The clocks of a ticket in the order they were started, finished rounds included.
     */
    public List<SlaClock> of(String ticketNumber) {
        return of(List.of(ticketNumber)).getOrDefault(ticketNumber, List.of());
    }

    public Map<String, List<SlaClock>> of(Collection<String> ticketNumbers) {
        return store.of(ticketNumbers)
            .stream()
            .sorted(Comparator.comparingInt(SlaClock::round).thenComparing(SlaClock::name))
            .collect(Collectors.groupingBy(SlaClock::ticketNumber));
    }

    @EventListener
    void on(TicketMoved moved) {
        var number = moved.ticket().number();
        switch (moved.step()) {
            case OPEN -> store.add(started(moved.ticket()));
            case ACCEPT, CONTACT -> store.meet(number, ClockName.RESPOND, moved.at());
            case ARRIVE -> store.meet(number, ClockName.ON_SITE, moved.at());
            case RESOLVE -> {
                store.meet(number, ClockName.ON_SITE, moved.at()); // solved without a
                                                                   // visit: nobody waits
                                                                   // for one
                store.meet(number, ClockName.RESOLVE, moved.at());
            }
            case REPORT_BACK -> store.meet(number, ClockName.REPORT_BACK, moved.at());
            case REOPEN -> store.add(restarted(moved.ticket(), moved.at()));
            case CLOSE, ASSIGN, LOCATE, NOTE -> {
                // no promise is about these
            }
        }
    }

    private List<SlaClock> restarted(Ticket ticket, Instant at) {
        var round = 1 + of(ticket.number()).stream().mapToInt(SlaClock::round).max().orElse(0);
        return clocks(ticket, round, at).stream().filter(clock -> AFTER_REOPENING.contains(clock.name())).toList();
    }

    private List<SlaClock> clocks(Ticket ticket, int round, Instant start) {
        var site = sites.find(ticket.siteId()).orElseThrow();
        return policies.targetsOf(ticket)
            .stream()
            .map(target -> target.start(ticket.number(), round, start, () -> calendars.of(site)))
            .toList();
    }

}
