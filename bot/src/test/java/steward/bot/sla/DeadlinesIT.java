package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DeadlinesIT {

    private static final Instant START = BotContext.MONDAY_0900;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areStoredWithTheirClock(Databases kind) {
        try (var bot = new BotContext(kind)) {
            open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);

            assertThat(stored(bot)).containsExactlyInAnyOrder(row("RESPOND", "WARN", 1.5), row("RESPOND", "LEAD", 2),
                    row("RESPOND", "PROJECT_MANAGER", 3), row("ON_SITE", "WARN", 18), row("ON_SITE", "LEAD", 24),
                    row("ON_SITE", "PROJECT_MANAGER", 36), row("RESOLVE", "WARN", 36), row("RESOLVE", "LEAD", 48),
                    row("RESOLVE", "PROJECT_MANAGER", 72), row("RESOLVE", "SUPERVISED", 72),
                    row("REPORT_BACK", "WARN", 54), row("REPORT_BACK", "LEAD", 72),
                    row("REPORT_BACK", "PROJECT_MANAGER", 108));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void doNotWarnWhereWorkingDaysCount(Databases kind) {
        try (var bot = new BotContext(kind)) {
            open(bot, TicketKind.FEEDBACK, Category.PRAISE_SMALLTALK_PRAISE);

            // Thursday and the Monday after, at 18:00.
            assertThat(stored(bot)).containsExactlyInAnyOrder(row("REPORT_BACK", "LEAD", 81),
                    row("REPORT_BACK", "PROJECT_MANAGER", 177));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void actOnceAndOnlyAfterTheirInstant(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            var deadlines = bot.get(Deadlines.class);
            var warning = START.plus(Duration.ofMinutes(90));

            deadlines.fire(warning);
            assertThat(bot.get(StaffNotices.class).unseen("admin")).isEmpty();

            deadlines.fire(warning.plusMillis(1));
            deadlines.fire(warning.plusMillis(600));
            assertThat(bot.get(StaffNotices.class).unseen("admin")).singleElement().satisfies(notice -> {
                assertThat(notice.ticketNumber()).isEqualTo(number);
                assertThat(notice.stage()).isEqualTo(DeadlineStage.WARN);
                assertThat(notice.wantsNewTime()).isFalse();
                assertThat(notice.late()).isFalse();
            });
            assertThat(steps(bot, number)).containsExactly(TicketStep.OPEN, TicketStep.WARN);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofAStoppedHubActWhenItReturnsInOrderAndLate(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            var returned = START.plus(Duration.ofHours(48)).plusSeconds(1);

            bot.get(Deadlines.class).fire(returned);
            bot.get(Deadlines.class).fire(returned);

            assertThat(bot.get(Tickets.class).history(number)).extracting(HistoryEntry::step)
                .containsExactly(TicketStep.OPEN, TicketStep.WARN, TicketStep.ESCALATE, TicketStep.ESCALATE,
                        TicketStep.WARN, TicketStep.ESCALATE, TicketStep.ESCALATE, TicketStep.WARN,
                        TicketStep.ESCALATE);
            assertThat(bot.get(JdbcClient.class)
                .sql("select late from sla_deadline where fired_at is not null order by fires_at, clock")
                .query(Boolean.class)
                .list()).containsExactly(true, true, true, true, true, true, true, false);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tellTheOwnerThenTheLeadThenTheManager(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var staff = bot.get(StaffMembers.class);
            staff.add(member("tech", StaffRole.TECHNICIAN));
            staff.add(member("lead", StaffRole.LEAD));
            open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);

            bot.get(Deadlines.class).fire(START.plus(Duration.ofHours(72)).plusMillis(1));

            var notices = bot.get(StaffNotices.class);
            assertThat(notices.unseen("tech")).extracting(StaffNotice::stage).containsOnly(DeadlineStage.WARN);
            assertThat(notices.unseen("tech")).extracting(StaffNotice::wantsNewTime)
                .containsExactly(false, true, true, false);
            assertThat(notices.unseen("lead")).extracting(StaffNotice::stage).containsOnly(DeadlineStage.LEAD);
            assertThat(notices.unseen("admin")).extracting(StaffNotice::stage)
                .contains(DeadlineStage.SUPERVISED, DeadlineStage.PROJECT_MANAGER)
                .doesNotContain(DeadlineStage.WARN, DeadlineStage.LEAD);

            var first = notices.unseen("lead").getFirst().id();
            assertThat(notices.see(first, "tech", START)).isFalse();
            assertThat(notices.see(first, "lead", START)).isTrue();
            assertThat(notices.unseen("lead")).extracting(StaffNotice::id).doesNotContain(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void areCancelledWhereTheClockIsMetInTime(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);

            bot.get(TicketDesk.class).accept(number, "admin", START.plus(Duration.ofHours(2)));
            bot.get(Deadlines.class).fire(START.plus(Duration.ofHours(4)));

            assertThat(stored(bot).stream().filter(row -> row.toList().getFirst().equals("RESPOND")))
                .containsExactly(row("RESPOND", "WARN", 1.5)); // missed before it was met
            assertThat(steps(bot, number)).containsExactly(TicketStep.OPEN, TicketStep.ACCEPT, TicketStep.WARN);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void startAnewWithAReopenedTicket(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = bot.get(TicketDesk.class);
            var number = open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
            desk.accept(number, "admin", START);
            desk.resolve(number, "admin", "通了", "异物", START);
            desk.reportBack(number, "admin", START);
            desk.close(number, "admin", "住户同意", START);
            assertThat(stored(bot)).isEmpty();

            desk.reopen(number, "resident", "又堵了", START.plus(Duration.ofHours(30)));

            assertThat(stored(bot)).contains(row("RESOLVE", "WARN", 66), row("RESOLVE", "SUPERVISED", 102)).hasSize(7);
        }
    }

    @Test
    void fireOnceOnTwoNodes() {
        var database = Databases.POSTGRESQL.migrated();
        try (var one = new BotContext(database); var other = new BotContext(database)) {
            var numbers = IntStream.range(0, 30)
                .mapToObj(n -> open(one, TicketKind.REPAIR, Category.REPAIR_PLUMBING))
                .toList();
            // Each under a name of its own, so that both always work at the same time.
            var first = scheduler(database, one, "one");
            var second = scheduler(database, other, "two");
            try {
                KnowledgeContext.await(() -> unfired(one) == 0);
            }
            finally {
                first.stop();
                second.stop();
            }

            assertThat(numbers).allSatisfy(number -> assertThat(steps(one, number)).hasSize(1 + 13));
            assertThat(one.get(JdbcClient.class).sql("select count(*) from staff_notice").query(Integer.class).single())
                .isEqualTo(30 * 13);
        }
    }

    private static Scheduler scheduler(DataSource database, BotContext bot, String name) {
        var now = START.plus(Duration.ofHours(200));
        var task = Tasks.recurring("fire-deadlines-" + name, FixedDelay.of(Duration.ofMillis(50)))
            .execute((instance, context) -> bot.get(Deadlines.class).fire(now));
        var scheduler = Scheduler.create(database)
            .startTasks(task)
            .pollingInterval(Duration.ofMillis(50))
            .threads(2)
            .build();
        scheduler.start();
        return scheduler;
    }

    private static int unfired(BotContext bot) {
        return bot.get(JdbcClient.class)
            .sql("select count(*) from sla_deadline where fired_at is null")
            .query(Integer.class)
            .single();
    }

    private static List<Tuple> stored(BotContext bot) {
        return bot.get(JdbcClient.class)
            .sql("select clock, stage, fires_at from sla_deadline")
            .query((row, n) -> tuple(row.getString("clock"), row.getString("stage"),
                    row.getObject("fires_at", OffsetDateTime.class).toInstant()))
            .list();
    }

    private static Tuple row(String clock, String stage, double hours) {
        return tuple(clock, stage, START.plus(Duration.ofMinutes((long) (hours * 60))));
    }

    private static List<TicketStep> steps(BotContext bot, String number) {
        return bot.get(Tickets.class).history(number).stream().map(HistoryEntry::step).toList();
    }

    private static StaffMember member(String id, StaffRole role) {
        return new StaffMember(id, "demo", id, Set.of(role), Set.of(), 0);
    }

    private static String open(BotContext bot, TicketKind kind, Category category) {
        var wanted = new NewTicket("demo", null, null, "phone", kind, category, Urgency.P3, "", null, START);
        var owner = bot.get(StaffMembers.class).find("tech").isPresent() ? "tech" : "admin";
        return bot.get(TicketDesk.class).open(wanted, "repairs", owner, "").number();
    }

}
