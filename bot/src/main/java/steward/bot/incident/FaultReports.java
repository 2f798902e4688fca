package steward.bot.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketKind;

/** Lets tickets join the incident of their fault as they are opened. */
@Component
public class FaultReports {

    /** Enough to compare with; a fault that hundreds report needs no more. */
    private static final int COMPARED = 300;

    private final IncidentStore store;

    private final Readings readings;

    private final SlaClocks clocks;

    private final Clock clock;

    FaultReports(IncidentStore store, Readings readings, SlaClocks clocks, Clock clock) {
        this.store = store;
        this.readings = readings;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Joins a ticket just opened to the open incident of its fault, or lets it be the
     * first of one; the caller's transaction opens the ticket as well.
     * @return what is known, where somebody else reported the fault before
     */
    @Transactional
    public Optional<KnownFault> report(Ticket ticket) {
        if (!isFault(ticket.kind())) {
            return Optional.empty();
        }
        var reading = reading(ticket);
        store.takeTurn(ticket.siteId());
        var open = store.recent(ticket.siteId(), ticket.receivedAt().minus(Joining.WINDOW), COMPARED);
        var match = readings.joining()
            .find(reading, open.stream().filter(FaultReports::isAlive).map(this::comparable).toList());
        if (match.isEmpty()) {
            var id = UUID.randomUUID().toString();
            store.open(id, ticket.siteId(), reading.telling().kind(), ticket.receivedAt());
            store.add(id, new IncidentReport(ticket, clock.instant(), null));
            return Optional.empty();
        }
        var id = match.get().incident().id();
        store.add(id, new IncidentReport(ticket, clock.instant(), match.get().evidence().sentence()));
        return open.stream()
            .filter(incident -> incident.id().equals(id) && isReportedByOthers(incident, ticket))
            .findFirst()
            .map(this::known);
    }

    private static boolean isFault(TicketKind kind) {
        return kind == TicketKind.REPAIR || kind == TicketKind.COMPLAINT;
    }

    private static boolean isReportedByOthers(Incident incident, Ticket ticket) {
        return incident.reports()
            .stream()
            .anyMatch(report -> !Objects.equals(report.ticket().conversationId(), ticket.conversationId()));
    }

    private static boolean isAlive(Incident incident) {
        return incident.reports().stream().anyMatch(report -> report.ticket().isOpen());
    }

    private OpenIncident comparable(Incident incident) {
        return new OpenIncident(incident.id(),
                incident.reports().stream().map(report -> reading(report.ticket())).toList());
    }

    private Reading reading(Ticket ticket) {
        return readings
            .of(new Report(ticket.number(), ticket.receivedAt(), ticket.summary(), ticket.location(), ticket.siteId()));
    }

    private KnownFault known(Incident incident) {
        return new KnownFault(incident.id(), incident.since(),
                promise(incident.reports().getFirst().ticket().number(), clock.instant()));
    }

    private @Nullable Instant promise(String ticketNumber, Instant now) {
        return clocks.of(ticketNumber)
            .stream()
            .filter(each -> each.name() == ClockName.RESOLVE && each.isRunning() && each.dueAt().isAfter(now))
            .map(SlaClock::dueAt)
            .findFirst()
            .orElse(null);
    }

}
