package steward.bot.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.site.SiteCalendar;
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

    private final DeadlineStore deadlines;

    private final PauseStore pauses;

    private final SlaPolicies policies;

    private final Sites sites;

    private final SiteCalendars calendars;

    SlaClocks(SlaStore store, DeadlineStore deadlines, PauseStore pauses, SlaPolicies policies, Sites sites,
            SiteCalendars calendars) {
        this.store = store;
        this.deadlines = deadlines;
        this.pauses = pauses;
        this.policies = policies;
        this.sites = sites;
        this.calendars = calendars;
    }

    /** The clocks a ticket has from the moment it was received; nothing is stored. */
    public List<SlaClock> started(Ticket ticket) {
        var calendar = calendarOf(ticket);
        return policies.targetsOf(ticket)
            .stream()
            .map(target -> target.start(ticket.number(), 0, ticket.receivedAt(), calendar))
            .toList();
    }

    /**
     * Stores clocks a ticket had before the hub knew it, with the deadlines that lie
     * ahead.
     */
    public void add(Ticket ticket, Collection<SlaClock> known, Instant now) {
        var calendar = calendarOf(ticket);
        var ahead = new ArrayList<SlaDeadline>();
        for (var clock : known) {
            if (clock.isRunning()) {
                policies.target(clock)
                    .deadlines(clock, calendar)
                    .stream()
                    .filter(deadline -> deadline.firesAt().isAfter(now))
                    .forEach(ahead::add);
            }
        }
        store.add(known);
        deadlines.add(ahead);
    }

    /**
     * The clocks of a ticket in the order they were started, finished rounds included.
     */
    public List<SlaClock> of(String ticketNumber) {
        return of(List.of(ticketNumber)).getOrDefault(ticketNumber, List.of());
    }

    public Map<String, List<SlaClock>> of(Collection<String> ticketNumbers) {
        return pauses.complete(store.of(ticketNumbers))
            .stream()
            .sorted(Comparator.comparingInt(SlaClock::round).thenComparing(SlaClock::name))
            .collect(Collectors.groupingBy(SlaClock::ticketNumber));
    }

    /** Stores other pauses of a running clock, and moves what is to happen with it. */
    void pause(Ticket ticket, SlaClock clock, List<ClockPause> all) {
        var calendar = calendarOf(ticket);
        var target = policies.target(clock);
        var moved = target.paused(clock, all, calendar);
        store.move(moved);
        deadlines.move(target.deadlines(moved, calendar));
    }

    @EventListener
    void on(TicketMoved moved) {
        var number = moved.ticket().number();
        switch (moved.step()) {
            case OPEN -> start(moved.ticket(), 0, moved.ticket().receivedAt(), EnumSet.allOf(ClockName.class));
            case ACCEPT, CONTACT -> meet(number, ClockName.RESPOND, moved.at());
            case ARRIVE -> meet(number, ClockName.ON_SITE, moved.at());
            case RESOLVE -> {
                // Solved without a visit: nobody waits for one.
                meet(number, ClockName.ON_SITE, moved.at());
                meet(number, ClockName.RESOLVE, moved.at());
            }
            case REPORT_BACK -> meet(number, ClockName.REPORT_BACK, moved.at());
            case REOPEN -> startAgain(moved.ticket(), moved.at());
            case WITHDRAW, MERGE -> stop(number, moved.at());
            case UNMERGE -> goOn(moved.ticket());
            case CLOSE, ASSIGN, CLASSIFY, LOCATE, NOTE, URGE, LINK, WARN, ESCALATE, SUPERVISE, PAUSE, RESUME,
                    NEW_TIME -> {
                // no promise starts or is kept by these
            }
        }
    }

    private void start(Ticket ticket, int round, Instant at, Set<ClockName> names) {
        var calendar = calendarOf(ticket);
        var started = new ArrayList<SlaClock>();
        var ahead = new ArrayList<SlaDeadline>();
        for (var target : policies.targetsOf(ticket)) {
            if (names.contains(target.clock())) {
                var clock = target.start(ticket.number(), round, at, calendar);
                started.add(clock);
                ahead.addAll(target.deadlines(clock, calendar));
            }
        }
        store.add(started);
        deadlines.add(ahead);
    }

    private void meet(String number, ClockName name, Instant at) {
        store.meet(number, name, at);
        deadlines.cancel(number, name, at);
    }

    private void stop(String number, Instant at) {
        store.stop(number, at);
        deadlines.cancel(number);
    }

    /** The promises are the old ones; what fell due meanwhile fires late. */
    private void goOn(Ticket ticket) {
        store.goOn(ticket.number());
        var calendar = calendarOf(ticket);
        var ahead = of(ticket.number()).stream()
            .filter(SlaClock::isRunning)
            .flatMap(clock -> policies.target(clock).deadlines(clock, calendar).stream())
            .toList();
        deadlines.addMissing(ahead);
    }

    /** A result is promised anew, and what had been stopped before it was kept. */
    private void startAgain(Ticket ticket, Instant at) {
        var known = of(ticket.number());
        var last = known.stream().mapToInt(SlaClock::round).max().orElse(0);
        var names = EnumSet.copyOf(AFTER_REOPENING);
        known.stream()
            .filter(clock -> clock.round() == last && clock.stoppedAt() != null)
            .forEach(clock -> names.add(clock.name()));
        start(ticket, last + 1, at, names);
    }

    private Supplier<SiteCalendar> calendarOf(Ticket ticket) {
        return () -> calendars.of(sites.find(ticket.siteId()).orElseThrow());
    }

}
