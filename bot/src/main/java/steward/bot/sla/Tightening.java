package steward.bot.sla;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import steward.bot.site.SiteCalendar;
import steward.bot.site.SiteCalendars;
import steward.bot.site.Sites;
import steward.bot.ticket.TicketMoved;
import steward.bot.ticket.TicketStep;

/**
 * Gives a ticket that became more urgent the limits it now falls under, in the
 * transaction that says so. They count from then on, and never end later than what was
 * promised before.
 */
@Component
class Tightening {

    private final SlaClocks clocks;

    private final SlaStore store;

    private final DeadlineStore deadlines;

    private final SlaPolicies policies;

    private final Sites sites;

    private final SiteCalendars calendars;

    Tightening(SlaClocks clocks, SlaStore store, DeadlineStore deadlines, SlaPolicies policies, Sites sites,
            SiteCalendars calendars) {
        this.clocks = clocks;
        this.store = store;
        this.deadlines = deadlines;
        this.policies = policies;
        this.sites = sites;
        this.calendars = calendars;
    }

    @EventListener
    void on(TicketMoved moved) {
        if (moved.step() != TicketStep.CLASSIFY) {
            return;
        }
        var ticket = moved.ticket();
        Supplier<SiteCalendar> calendar = () -> calendars.of(sites.find(ticket.siteId()).orElseThrow());
        var known = clocks.of(ticket.number());
        for (var target : policies.targetsOf(ticket)) {
            var fresh = target.start(ticket.number(), 0, moved.at(), calendar);
            var same = known.stream().filter(clock -> clock.name() == target.clock()).toList();
            if (same.isEmpty()) {
                store.add(List.of(fresh));
                deadlines.add(target.deadlines(fresh, calendar));
            }
            else {
                tighten(same.getLast(), fresh, target, calendar);
            }
        }
    }

    private void tighten(SlaClock running, SlaClock fresh, SlaTarget target, Supplier<SiteCalendar> calendar) {
        var again = target.paused(fresh.inRound(running.round()), running.pauses(), calendar);
        if (running.isRunning() && again.dueAt().isBefore(running.dueAt())) {
            store.move(again);
            deadlines.move(target.deadlines(again, calendar)
                .stream()
                .filter(deadline -> deadline.stage() != DeadlineStage.SUPERVISED)
                .toList());
        }
    }

}
