package steward.console.analytics;

import java.time.Duration;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.routing.Routing;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.console.demo.DemoHub;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/** What residents withdrew is neither open nor late. */
class WithdrawnTicketsIT {

    private static final TicketFilter QUARTER = new TicketFilter("demo",
            Period.weeks(13, ZoneId.of("Asia/Shanghai"), DemoHub.NOW), null, null);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void leaveTheFiguresOfWhatIsOpenOverdueAndAnsweredLate(Databases kind) {
        try (var hub = new DemoHub(kind)) {
            var late = open(hub, Duration.ofDays(5));
            var inTime = open(hub, Duration.ofDays(1));
            assertThat(n(hub, Metric.OPEN)).isEqualTo(2);
            assertThat(n(hub, Metric.OVERDUE)).isEqualTo(2);
            assertThat(n(hub, Metric.RESPONDED_IN_TIME)).isEqualTo(2);

            var desk = hub.get(TicketDesk.class);
            desk.withdraw(late, "不用了", DemoHub.NOW.minus(Duration.ofHours(1)));
            desk.withdraw(inTime, "不用了", DemoHub.NOW.minus(Duration.ofHours(23)));

            assertThat(n(hub, Metric.OPEN)).isZero();
            assertThat(n(hub, Metric.OVERDUE)).isZero();
            // The response that was never given in time stays a missed one.
            assertThat(n(hub, Metric.RESPONDED_IN_TIME)).isEqualTo(1);

            desk.reopen(late, "resident", "还是要修", DemoHub.NOW.minus(Duration.ofMinutes(30)));
            assertThat(n(hub, Metric.OPEN)).isEqualTo(1);
            assertThat(n(hub, Metric.OVERDUE)).isZero();
        }
    }

    private static long n(DemoHub hub, Metric metric) {
        return hub.get(Analytics.class).figure(metric, QUARTER).n();
    }

    private static String open(DemoHub hub, Duration ago) {
        var wanted = new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P3,
                "厨房水管漏水", null, DemoHub.NOW.minus(ago));
        var assignment = hub.get(Routing.class).assign(wanted);
        return hub.get(TicketDesk.class)
            .open(wanted, assignment.queue(), assignment.ownerId(), assignment.because())
            .number();
    }

}
