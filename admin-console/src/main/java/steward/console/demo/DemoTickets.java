package steward.console.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import steward.bot.routing.Assignment;
import steward.bot.routing.Routing;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
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

    private final NamedParameterJdbcTemplate batches;

    DemoTickets(Routing routing, Tickets tickets, SlaClocks clocks, JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.routing = routing;
        this.tickets = tickets;
        this.clocks = clocks;
        this.db = db;
        this.batches = batches;
    }

    /**
     * @param planned oldest first, so that numbers rise with time
     */
    List<Ticket> add(List<PlannedTicket> planned, ZoneId zone, Instant now) {
        var pace = new Pace(zone, new Random(SEED));
        var added = new ArrayList<Ticket>();
        var history = new ArrayList<SqlParameterSource>();
        for (var plan : planned) {
            var received = received(plan);
            var started = clocks.started(received);
            var steps = (plan.steps() == null ? pace.steps(plan, started) : plan.steps()).until(now);
            var ticket = lived(received, plan, steps);
            tickets.add(ticket);
            history.addAll(history(ticket, steps));
            clocks.add(ticket, started.stream().map(clock -> met(clock, steps.met(clock.name()))).toList(), now);
            added.add(ticket);
        }
        batches.batchUpdate("""
                insert into ticket_step (ticket_number, at, actor, step, status, why)
                values (:ticket, :at, :actor, :step, :status, :why)""", history.toArray(SqlParameterSource[]::new));
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

    private static List<SqlParameterSource> history(Ticket ticket, Steps steps) {
        var owner = ticket.ownerId();
        return Stream
            .of(entry(ticket, "bot", TicketStep.OPEN, TicketStatus.RECEIVED, ticket.receivedAt(),
                    ticket.routedBecause()),
                    entry(ticket, owner, TicketStep.ACCEPT, TicketStatus.ACCEPTED, steps.accepted(), ""),
                    entry(ticket, owner, TicketStep.ARRIVE, TicketStatus.ON_SITE, steps.arrived(), ""),
                    entry(ticket, owner, TicketStep.RESOLVE, TicketStatus.RESOLVED, steps.resolved(), ticket.result()),
                    entry(ticket, owner, TicketStep.REPORT_BACK, TicketStatus.REPORTED_BACK, steps.reportedBack(), ""),
                    entry(ticket, owner, TicketStep.CLOSE, TicketStatus.CLOSED, steps.closed(), ""))
            .flatMap(Optional::stream)
            .toList();
    }

    private static Optional<SqlParameterSource> entry(Ticket ticket, String actor, TicketStep step, TicketStatus status,
            @Nullable Instant at, @Nullable String why) {
        return Optional.ofNullable(at)
            .map(time -> new MapSqlParameterSource("ticket", ticket.number())
                .addValue("at", time.atOffset(ZoneOffset.UTC))
                .addValue("actor", actor)
                .addValue("step", step.name())
                .addValue("status", status.name())
                .addValue("why", why == null ? "" : why));
    }

    private static SlaClock met(SlaClock clock, @Nullable Instant at) {
        return new SlaClock(clock.ticketNumber(), clock.name(), clock.round(), clock.policy(), clock.startedAt(),
                clock.dueAt(), clock.atRiskFrom(), at);
    }

}
