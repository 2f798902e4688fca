package steward.console.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.routing.Assignment;
import steward.bot.routing.Routing;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;

/**
 * Stores planned tickets as if they had been lived through: routed and timed by the rules
 * live tickets follow, but without telling anyone.
 */
@Component
class DemoTickets {

    private static final long SEED = 7;

    private final Routing routing;

    private final Tickets tickets;

    private final SlaClocks clocks;

    private final JdbcClient db;

    DemoTickets(Routing routing, Tickets tickets, SlaClocks clocks, JdbcClient db) {
        this.routing = routing;
        this.tickets = tickets;
        this.clocks = clocks;
        this.db = db;
    }

    /**
     * @param planned oldest first, so that numbers rise with time
     */
    List<Ticket> add(List<PlannedTicket> planned, ZoneId zone, Instant now) {
        var pace = new Pace(zone, new Random(SEED));
        var added = new ArrayList<Ticket>();
        for (var plan : planned) {
            var received = received(plan);
            var started = clocks.started(received);
            var steps = (plan.steps() == null ? pace.steps(plan, started) : plan.steps()).until(now);
            var ticket = lived(received, plan, steps);
            tickets.add(ticket);
            tickets.record(ticket.number(), history(ticket, steps));
            clocks.add(ticket, started.stream().map(clock -> met(clock, steps.met(clock.name()))).toList(), now);
            added.add(ticket);
        }
        db.sql("update ticket set demo = true where number in (:numbers)")
            .param("numbers", added.stream().map(Ticket::number).toList())
            .update();
        return added;
    }

    private Ticket received(PlannedTicket plan) {
        var wanted = new NewTicket(DemoFiller.SITE, plan.conversationId(), plan.resident().id(), plan.channel(),
                plan.kind(), plan.category(), plan.urgency(), plan.text(), plan.location(), plan.receivedAt());
        var assignment = routing.assign(wanted);
        return ticket(tickets.nextNumber(plan.kind()), wanted, assignment);
    }

    private static Ticket ticket(String number, NewTicket wanted, Assignment assignment) {
        return new Ticket(number, wanted.siteId(), wanted.conversationId(), wanted.residentId(), wanted.channel(),
                wanted.kind(), wanted.category(), wanted.urgency(), TicketStatus.RECEIVED, wanted.summary(),
                wanted.location(), assignment.queue(), assignment.ownerId(), assignment.because(), wanted.receivedAt(),
                null, null, null, null, null, null, null, null, 0);
    }

    private static Ticket lived(Ticket ticket, PlannedTicket plan, Steps steps) {
        var resolved = steps.resolved() != null;
        return new Ticket(ticket.number(), ticket.siteId(), ticket.conversationId(), ticket.residentId(),
                ticket.channel(), ticket.kind(), ticket.category(), ticket.urgency(), steps.status(), ticket.summary(),
                ticket.location(), ticket.queue(), ticket.ownerId(), ticket.routedBecause(), ticket.receivedAt(),
                steps.accepted(), steps.accepted(), steps.arrived(), steps.resolved(), steps.reportedBack(),
                steps.closed(), resolved ? plan.result() : null, resolved ? plan.cause() : null,
                steps.status().ordinal());
    }

    private static List<HistoryEntry> history(Ticket ticket, Steps steps) {
        var owner = ticket.ownerId();
        return Stream
            .of(entry("bot", TicketStep.OPEN, TicketStatus.RECEIVED, ticket.receivedAt(), ticket.routedBecause()),
                    entry(owner, TicketStep.ACCEPT, TicketStatus.ACCEPTED, steps.accepted(), ""),
                    entry(owner, TicketStep.ARRIVE, TicketStatus.ON_SITE, steps.arrived(), ""),
                    entry(owner, TicketStep.RESOLVE, TicketStatus.RESOLVED, steps.resolved(), ticket.result()),
                    entry(owner, TicketStep.REPORT_BACK, TicketStatus.REPORTED_BACK, steps.reportedBack(), ""),
                    entry(owner, TicketStep.CLOSE, TicketStatus.CLOSED, steps.closed(), ""))
            .flatMap(Optional::stream)
            .toList();
    }

    private static Optional<HistoryEntry> entry(String actor, TicketStep step, TicketStatus status,
            @Nullable Instant at, @Nullable String why) {
        return Optional.ofNullable(at).map(time -> new HistoryEntry(time, actor, step, status, why == null ? "" : why));
    }

    private static SlaClock met(SlaClock clock, @Nullable Instant at) {
        return new SlaClock(clock.ticketNumber(), clock.name(), clock.round(), clock.policy(), clock.startedAt(),
                clock.dueAt(), clock.atRiskFrom(), at);
    }

}
