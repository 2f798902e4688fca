package steward.bot.sla;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.site.Sites;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStep;

/**
 * What people change about the promises of a ticket; what cannot be changed throws
 * {@link PromiseRefused}.
 */
@Service
public class PromiseDesk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SlaClocks clocks;

    private final PauseStore store;

    private final StaffNotices notices;

    private final TicketDesk desk;

    private final Sites sites;

    private final ApplicationEventPublisher events;

    PromiseDesk(SlaClocks clocks, PauseStore store, StaffNotices notices, TicketDesk desk, Sites sites,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.store = store;
        this.notices = notices;
        this.desk = desk;
        this.sites = sites;
        this.events = events;
    }

    /**
     * Stops the clocks "on site" and "resolve", as far as they run, until an instant that
     * lies ahead; the resident is told.
     * @param note what the resident is told beside the reason; may be empty
     */
    @Transactional
    public Ticket pause(String number, PauseReason reason, Instant until, String note, String staffId, Instant now) {
        var ticket = desk.lock(number);
        for (var clock : pausable(number, now)) {
            var pause = new ClockPause(now, until);
            var all = new ArrayList<>(clock.pauses());
            all.add(pause);
            store.add(clock, pause, reason, staffId);
            clocks.pause(ticket, clock, all);
        }
        var why = "%s，到 %s%s".formatted(reasonText(reason), local(ticket, until), note.isEmpty() ? "" : "：" + note);
        var paused = desk.mark(number, TicketStep.PAUSE, staffId, why, now);
        events.publishEvent(new ClocksPaused(paused, reason, until, note));
        return paused;
    }

    /** Lets paused clocks go on now. */
    @Transactional
    public Ticket resume(String number, String staffId, Instant now) {
        var ticket = desk.lock(number);
        var found = false;
        for (var clock : clocks.of(number)) {
            var current = clock.pauseAt(now);
            if (current != null) {
                found = true;
                store.end(clock, current, now);
                clocks.pause(ticket, clock, endedAt(now, current, clock.pauses()));
            }
        }
        if (!found) {
            throw new PromiseRefused("The ticket is not paused.");
        }
        return desk.mark(number, TicketStep.RESUME, staffId, "", now);
    }

    /**
     * Tells the resident when it will be instead, and why. The promise itself stays: it
     * is kept or missed.
     * @param newTime lies ahead
     */
    @Transactional
    public Ticket tellNewTime(String number, ClockName name, Instant newTime, String reason, String staffId,
            Instant now) {
        var held = desk.lock(number);
        var clock = clocks.of(number)
            .stream()
            .filter(each -> each.name() == name && each.isRunning())
            .findFirst()
            .orElseThrow(() -> new PromiseRefused("The clock " + name.label() + " of this ticket is not running."));
        store.addNewTime(clock, newTime, reason, staffId, now);
        notices.answered(clock, now);
        var ticket = desk.mark(number, TicketStep.NEW_TIME, staffId, local(held, newTime) + "：" + reason, now);
        events.publishEvent(new NewTimeGiven(ticket, name, newTime, reason));
        return ticket;
    }

    private List<SlaClock> pausable(String number, Instant now) {
        var kinds = clocks.of(number).stream().filter(SlaClock::isPausable).toList();
        for (var clock : kinds) {
            var until = clock.pausedUntil(now);
            if (until != null) {
                throw new PromiseRefused("The ticket is already paused until %s. Resume it first.".formatted(until));
            }
        }
        if (kinds.isEmpty()) {
            throw new PromiseRefused(
                    "Only the clocks onSite and resolve can be paused, and none of them is running on this ticket.");
        }
        var running = kinds.stream().filter(clock -> now.isBefore(clock.dueAt())).toList();
        if (running.isEmpty()) {
            throw new PromiseRefused(
                    "The promise is already missed, so a pause changes nothing. Tell the resident a new time instead.");
        }
        return running;
    }

    private static List<ClockPause> endedAt(Instant now, ClockPause current, List<ClockPause> all) {
        return all.stream().map(pause -> pause.equals(current) ? new ClockPause(pause.from(), now) : pause).toList();
    }

    private String local(Ticket ticket, Instant at) {
        return TIME.format(at.atZone(sites.find(ticket.siteId()).orElseThrow().zone()));
    }

    private static String reasonText(PauseReason reason) {
        return switch (reason) {
            case WAITING_RESIDENT -> "等住户";
            case WAITING_PARTS -> "等配件";
            case WAITING_DEVELOPER -> "等开发商";
            case VISITING_WINDOW -> "等入户时段";
        };
    }

}
