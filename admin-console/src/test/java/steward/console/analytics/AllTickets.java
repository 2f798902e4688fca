package steward.console.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Tickets;

/** The figures once more, counted ticket by ticket with plain arithmetic. */
class AllTickets {

    private final List<Ticket> tickets;

    private final Map<String, List<SlaClock>> clocks;

    private final Instant from;

    private final Instant to;

    private AllTickets(List<Ticket> tickets, Map<String, List<SlaClock>> clocks, Instant from, Instant to) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.from = from;
        this.to = to;
    }

    static AllTickets of(JdbcClient db, Tickets store, SlaClocks slaClocks) {
        var numbers = db.sql("select number from ticket").query(String.class).list();
        return new AllTickets(numbers.stream().map(number -> store.find(number).orElseThrow()).toList(),
                slaClocks.of(numbers), Instant.MIN, Instant.MAX);
    }

    AllTickets chosenBy(TicketFilter filter) {
        return new AllTickets(tickets.stream()
            .filter(ticket -> ticket.siteId().equals(filter.siteId()))
            .filter(ticket -> filter.category() == null || ticket.category() == filter.category())
            .filter(ticket -> filter.building() == null
                    || ticket.location() != null && filter.building().equals(ticket.location().building()))
            .toList(), clocks, filter.period().from(), filter.period().to());
    }

    List<String> counted(Metric metric) {
        return where(switch (metric.key()) {
            case "newTickets" -> this::isReceivedInPeriod;
            case "firstResponseMedian", "firstResponseP90" ->
                ticket -> isReceivedInPeriod(ticket) && ticket.firstContactAt() != null;
            case "respondedInTime" -> ticket -> respond(ticket).filter(clock -> isInPeriod(clock.dueAt())).isPresent();
            case "open" -> ticket -> !ticket.receivedAt().isAfter(to) && isLater(ticket.closedAt());
            case "overdue" -> ticket -> clocks.getOrDefault(ticket.number(), List.of())
                .stream()
                .anyMatch(clock -> clock.dueAt().isBefore(to) && isLater(clock.metAt()));
            default -> throw new IllegalArgumentException(metric.key());
        }).stream().map(Ticket::number).sorted().toList();
    }

    @Nullable BigDecimal value(Metric metric) {
        var numbers = counted(metric);
        var chosen = where(ticket -> numbers.contains(ticket.number()));
        return switch (metric.key()) {
            case "firstResponseMedian" -> percentile(chosen, 50);
            case "firstResponseP90" -> percentile(chosen, 90);
            case "respondedInTime" -> chosen.isEmpty() ? null : share(chosen);
            default -> BigDecimal.valueOf(chosen.size());
        };
    }

    private List<Ticket> where(Predicate<Ticket> condition) {
        return tickets.stream().filter(condition).collect(Collectors.toList());
    }

    private boolean isReceivedInPeriod(Ticket ticket) {
        return isInPeriod(ticket.receivedAt());
    }

    private boolean isInPeriod(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    private boolean isLater(@Nullable Instant time) {
        return time == null || time.isAfter(to);
    }

    private Optional<SlaClock> respond(Ticket ticket) {
        return clocks.getOrDefault(ticket.number(), List.of())
            .stream()
            .filter(clock -> clock.name() == ClockName.RESPOND)
            .findFirst();
    }

    private BigDecimal share(List<Ticket> due) {
        var inTime = due.stream().flatMap(ticket -> respond(ticket).stream()).filter(clock -> {
            var met = clock.metAt();
            return met != null && !met.isAfter(clock.dueAt());
        }).count();
        return BigDecimal.valueOf(100 * inTime).divide(BigDecimal.valueOf(due.size()), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal percentile(List<Ticket> contacted, int percent) {
        var seconds = contacted.stream()
            .map(ticket -> Duration.between(ticket.receivedAt(), ticket.firstContactAt()).toSeconds())
            .sorted()
            .toList();
        if (seconds.isEmpty()) {
            return null;
        }
        var rank = (seconds.size() * percent + 99) / 100;
        return BigDecimal.valueOf(seconds.get(rank - 1)).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }

}
