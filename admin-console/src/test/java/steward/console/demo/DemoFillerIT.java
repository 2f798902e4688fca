package steward.console.demo;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.sla.SlaClocks;
import steward.bot.sla.SlaStanding;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.ticket.Tickets;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class DemoFillerIT {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void fillsAnEmptyHubWithThreeMonthsOfTickets(Databases kind) {
        try (var hub = new DemoHub(kind)) {
            var added = hub.fill(DemoHub.NOW);

            var db = hub.get(JdbcClient.class);
            assertThat(added).isBetween(400, 640);
            assertThat(count(db, "ticket where demo")).isEqualTo(added);
            assertThat(count(db, "building")).isEqualTo(6);
            assertThat(count(db, "resident")).isEqualTo(60);
            assertThat(count(db, "conversation")).isEqualTo(12);
            assertThat(count(db, "conversation where state = 'WAITING'")).isEqualTo(2);
            assertThat(count(db, "message where progress <> 'DONE'")).isZero();
            assertThat(count(db, "ticket where closed_at > timestamp with time zone '2026-11-21 07:30:00+00:00'"))
                .isZero();
            assertThat(hub.get(StaffMembers.class).of("demo")).hasSize(9);
            assertThat(hub.get(StaffMembers.class).onDuty("demo")).extracting(StaffMember::id)
                .containsExactly("agent-wang", "security-ma");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void leavesOpenTicketsInEveryStandingAndNoEmergency(Databases kind) {
        var hub = DemoHub.filled(kind);
        var db = hub.get(JdbcClient.class);
        var open = db.sql("select number from ticket where status <> 'CLOSED'").query(String.class).list();
        var standings = hub.get(SlaClocks.class)
            .of(open)
            .values()
            .stream()
            .flatMap(List::stream)
            .filter(clock -> clock.metAt() == null)
            .map(clock -> clock.standing(DemoHub.NOW))
            .toList();
        assertThat(open).hasSizeBetween(15, 70);
        assertThat(standings).contains(SlaStanding.ON_TRACK, SlaStanding.AT_RISK, SlaStanding.OVERDUE);
        assertThat(count(db, "ticket where kind = 'EMERGENCY' and status <> 'CLOSED'")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void addsNothingToAHubInUse(Databases kind) {
        var hub = DemoHub.filled(kind);
        assertThat(hub.fill(DemoHub.NOW.plus(Duration.ofDays(1)))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tellsTheSameStoryForTheSameInstant(Databases kind) {
        try (var again = new DemoHub(kind)) {
            again.fill(DemoHub.NOW);

            assertThat(story(again)).isEqualTo(story(DemoHub.filled(kind))).isNotEmpty();
        }
    }

    private static List<String> story(DemoHub hub) {
        return hub.get(JdbcClient.class)
            .sql("select number from ticket order by number")
            .query(String.class)
            .list()
            .stream()
            .map(number -> hub.get(Tickets.class).find(number).orElseThrow())
            .map(ticket -> ticket.number() + ticket.ownerId() + ticket.receivedAt() + ticket.closedAt()
                    + ticket.summary())
            .toList();
    }

    private static long count(JdbcClient db, String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }

}
