package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.routing.Routing;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlaClocksIT {

    private static final Instant FRIDAY_2330 = Instant.parse("2026-11-27T15:30:00Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void countsWorkingDaysByTheCalendarOfTheSite(Databases kind) {
        try (var bot = new BotContext(kind)) {
            bot.get(JdbcClient.class).sql("""
                    insert into calendar_day (site_id, on_date, working)
                    values ('demo', '2026-11-28', true), ('demo', '2026-11-30', false)""").update();

            var praise = opened(bot, TicketKind.FEEDBACK, Category.PRAISE_SMALLTALK_PRAISE).getFirst();

            assertThat(praise.dueAt()).isEqualTo("2026-12-02T10:00:00Z"); // day 1 is
                                                                          // Saturday
            assertThat(praise.atRiskFrom()).isNull();
            assertThat(praise.standing(praise.dueAt())).isEqualTo(SlaStanding.ON_TRACK);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areAtRiskFromThreeQuartersOfTheirTime(Databases kind) {
        try (var bot = new BotContext(kind)) {
            assertThat(opened(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING)).extracting(SlaClock::atRiskFrom)
                .startsWith(FRIDAY_2330.plus(Duration.ofMinutes(90)), FRIDAY_2330.plus(Duration.ofHours(18)));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void fromBeforeAreAtRiskWhenTheyWere(Databases kind) {
        var database = kind.empty();
        migrate(database, "20");
        var db = JdbcClient.create(database);
        db.sql("""
                insert into ticket (number, site_id, channel, kind, category, urgency, status, summary, queue, owner_id,
                    routed_because, received_at, version)
                values ('TS-1', 'demo', 'web', 'REPAIR', 'REPAIR_PLUMBING', 'P3', 'RECEIVED', '', 'repairs', 'admin', '',
                    current_timestamp, 1)""")
            .update();
        clock(db, "SL-R2", "RESOLVE");
        clock(db, "SL-G", "REPORT_BACK");

        migrate(database, "latest");

        assertThat(db.sql("select at_risk_from from sla_clock order by clock desc").query(OffsetDateTime.class).list())
            .extracting(each -> each == null ? null : each.toInstant())
            .containsExactly(FRIDAY_2330.plus(Duration.ofHours(36)), null);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void haveNoPromiseOfNoTime(Databases kind) {
        var db = JdbcClient.create(kind.migrated());
        for (var column : List.of("limit_minutes = 0 where policy = 'SL-E'",
                "limit_workdays = -1 where policy = 'SL-G'")) {
            assertThatThrownBy(() -> db.sql("update sla_target set " + column).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static void clock(JdbcClient db, String policy, String name) {
        db.sql("""
                insert into sla_clock (ticket_number, clock, round, policy, started_at, due_at)
                values ('TS-1', ?, 0, ?, ?, ?)""")
            .params(name, policy, FRIDAY_2330.atOffset(ZoneOffset.UTC),
                    FRIDAY_2330.plus(Duration.ofHours(48)).atOffset(ZoneOffset.UTC))
            .update();
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private static List<SlaClock> opened(BotContext bot, TicketKind kind, Category category) {
        var wanted = new NewTicket("demo", null, null, "phone", kind, category, Urgency.P3, "", null, FRIDAY_2330);
        var assignment = bot.get(Routing.class).assign(wanted);
        var ticket = bot.get(TicketDesk.class)
            .open(wanted, assignment.queue(), assignment.ownerId(), assignment.because());
        return bot.get(SlaClocks.class).of(ticket.number());
    }

}
