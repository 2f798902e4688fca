package steward.bot.incident;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.site.Location;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentStoreIT {

    private static final Instant START = BotContext.MONDAY_0900;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsReportsInTheOrderTheyCameIn(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var store = store(bot);
            store.open("i-1", "demo", FaultKind.LIFT, START);
            store.add("i-1", new IncidentReport(ticket(bot, START), START, null));
            store.add("i-1", new IncidentReport(ticket(bot, START.plusSeconds(60)), START, "Same kind of fault."));

            var incident = store.find("i-1").orElseThrow();

            assertThat(incident.kind()).isEqualTo(FaultKind.LIFT);
            assertThat(incident.since()).isEqualTo(START);
            assertThat(incident.reports()).extracting(IncidentReport::evidence)
                .containsExactly(null, "Same kind of fault.");
            assertThat(store.recent("demo", START, 10)).containsExactly(incident);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void isRecentAsLongAsItsLastReport(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var store = store(bot);
            store.open("i-1", "demo", FaultKind.LIFT, START);
            store.add("i-1", new IncidentReport(ticket(bot, START), START, null));
            store.add("i-1", new IncidentReport(ticket(bot, START.plus(Duration.ofHours(2))), START, ""));

            assertThat(store.recent("demo", START.plus(Duration.ofHours(2)), 10)).hasSize(1);
            assertThat(store.recent("demo", START.plus(Duration.ofHours(3)), 10)).isEmpty();
            assertThat(store.recent("elsewhere", START, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void letsATicketLeaveOnce(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var store = store(bot);
            var first = ticket(bot, START);
            var second = ticket(bot, START);
            store.takeTurn("demo");
            store.takeTurn("demo");
            store.open("i-1", "demo", FaultKind.LIFT, START);
            store.add("i-1", new IncidentReport(first, START, null));
            store.add("i-1", new IncidentReport(second, START, ""));

            assertThat(store.leave("i-1", second.number(), "admin", START)).isTrue();
            assertThat(store.leave("i-1", second.number(), "admin", START)).isFalse();
            assertThat(store.leave("i-2", first.number(), "admin", START)).isFalse();

            assertThat(store.find("i-1").orElseThrow().reports()).extracting(report -> report.ticket().number())
                .containsExactly(first.number());
        }
    }

    private static IncidentStore store(BotContext bot) {
        return new IncidentStore(bot.get(JdbcClient.class));
    }

    private static Ticket ticket(BotContext bot, Instant at) {
        return bot.get(TicketDesk.class)
            .open(new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_ELEVATOR, Urgency.P2,
                    "电梯停了", new Location("3", null, null), at), "repairs", "admin", "");
    }

}
