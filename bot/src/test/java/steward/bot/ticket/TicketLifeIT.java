package steward.bot.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import steward.bot.routing.Routing;
import steward.bot.site.Location;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.bot.sla.ClockName;
import steward.bot.sla.SlaClock;
import steward.bot.sla.SlaClocks;
import steward.bot.sla.SlaStanding;
import steward.bot.testing.BotContext;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class TicketLifeIT {

    private static final Instant START = BotContext.MONDAY_0900;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void goesToThePersonWithTheSkillAndTheLeastWork(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var staff = bot.get(StaffMembers.class);
            staff.add(new StaffMember("tech-1", "demo", "孙师傅", Set.of(StaffRole.TECHNICIAN), Set.of("repair.plumbing"),
                    0));
            staff.add(new StaffMember("tech-2", "demo", "钱师傅", Set.of(StaffRole.TECHNICIAN), Set.of("repair.plumbing"),
                    0));

            assertThat(open(bot, repair(Urgency.P3)).ownerId()).isEqualTo("tech-1");
            assertThat(open(bot, repair(Urgency.P3)).ownerId()).isEqualTo("tech-2");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void startsTheClocksOfItsPolicyAndEndsEachWithItsStep(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = bot.get(TicketDesk.class);
            var number = open(bot, repair(Urgency.P2)).number();
            assertThat(clocks(bot, number)).extracting(SlaClock::name, SlaClock::policy, SlaClock::dueAt)
                .containsExactly(row(ClockName.RESPOND, 2), row(ClockName.ON_SITE, 4), row(ClockName.RESOLVE, 48),
                        row(ClockName.REPORT_BACK, 72));

            desk.accept(number, "admin", START.plus(Duration.ofHours(1)));
            desk.arrive(number, "admin", START.plus(Duration.ofHours(2)));
            desk.resolve(number, "admin", "换了软管", "老化", START.plus(Duration.ofHours(3)));
            desk.reportBack(number, "admin", START.plus(Duration.ofHours(73)));
            desk.close(number, "admin", "住户同意", START.plus(Duration.ofHours(74)));

            assertThat(clocks(bot, number)).extracting(clock -> clock.standing(START.plus(Duration.ofDays(30))))
                .containsExactly(SlaStanding.MET, SlaStanding.MET, SlaStanding.MET, SlaStanding.OVERDUE);
            assertThat(bot.get(Tickets.class).history(number)).extracting(HistoryEntry::step)
                .containsExactly(TicketStep.OPEN, TicketStep.ACCEPT, TicketStep.ARRIVE, TicketStep.RESOLVE,
                        TicketStep.REPORT_BACK, TicketStep.CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void countsOnlyTheFirstContact(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = bot.get(TicketDesk.class);
            var number = open(bot, repair(Urgency.P3)).number();
            desk.contact(number, "admin", START.plus(Duration.ofMinutes(5)));
            desk.contact(number, "admin", START.plus(Duration.ofMinutes(50)));

            assertThat(bot.get(Tickets.class).find(number).orElseThrow().firstContactAt())
                .isEqualTo(START.plus(Duration.ofMinutes(5)));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void refusesAStepOutOfOrderAndNamesTheAllowedOnes(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot, repair(Urgency.P3)).number();
            assertThatThrownBy(() -> bot.get(TicketDesk.class).close(number, "admin", "", START))
                .isInstanceOfSatisfying(IllegalTransition.class, refused -> assertThat(refused.allowed())
                    .isEqualTo(List.of(TicketStep.ACCEPT, TicketStep.MERGE)));
            assertThat(bot.get(Tickets.class).find(number).orElseThrow().status()).isEqualTo(TicketStatus.RECEIVED);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void startsAFreshResolveClockWhenReopenedAndKeepsTheFirst(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = bot.get(TicketDesk.class);
            var number = open(bot, repair(Urgency.P3)).number();
            desk.accept(number, "admin", START);
            desk.resolve(number, "admin", "通了", "异物", START.plus(Duration.ofHours(1)));
            desk.reportBack(number, "admin", START.plus(Duration.ofHours(1)));
            desk.close(number, "admin", "住户同意", START.plus(Duration.ofHours(2)));
            desk.reopen(number, "resident", "又堵了", START.plus(Duration.ofHours(30)));

            var resolves = clocks(bot, number).stream().filter(clock -> clock.name() == ClockName.RESOLVE).toList();
            assertThat(resolves).extracting(SlaClock::isRunning).containsExactly(false, true);
            assertThat(resolves.getLast().dueAt()).isEqualTo(START.plus(Duration.ofHours(78)));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stopsTheClocksWhenWithdrawnAndStartsThemAgainWhenReopened(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = bot.get(TicketDesk.class);
            var number = open(bot, repair(Urgency.P3)).number();
            desk.contact(number, "admin", START.plus(Duration.ofHours(1)));
            var withdrawn = desk.withdraw(number, "不用来了", START.plus(Duration.ofHours(3)));

            assertThat(withdrawn.isOpen()).isFalse();
            assertThat(clocks(bot, number)).extracting(clock -> clock.standing(START.plus(Duration.ofDays(30))))
                .containsExactly(SlaStanding.MET, SlaStanding.STOPPED, SlaStanding.STOPPED, SlaStanding.STOPPED);
            assertThat(bot.get(JdbcClient.class)
                .sql("select count(*) from sla_deadline where fired_at is null")
                .query(Integer.class)
                .single()).isZero();

            var reopened = desk.reopen(number, "resident", "还是要修", START.plus(Duration.ofHours(30)));
            assertThat(reopened.status()).isEqualTo(TicketStatus.RECEIVED);
            assertThat(clocks(bot, number)).filteredOn(SlaClock::isRunning)
                .extracting(SlaClock::name, SlaClock::dueAt)
                .containsExactly(tuple(ClockName.ON_SITE, START.plus(Duration.ofHours(54))),
                        tuple(ClockName.RESOLVE, START.plus(Duration.ofHours(78))),
                        tuple(ClockName.REPORT_BACK, START.plus(Duration.ofHours(102))));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void isNotWithdrawnOnceItEndedOrWhenItIsAnEmergency(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var desk = bot.get(TicketDesk.class);
            var number = open(bot, repair(Urgency.P3)).number();
            desk.withdraw(number, "不用来了", START);
            assertThatThrownBy(() -> desk.withdraw(number, "不用来了", START)).isInstanceOf(IllegalTransition.class);

            var emergency = open(bot, new NewTicket("demo", null, null, "phone", TicketKind.EMERGENCY,
                    Category.EMERGENCY_GAS_LEAK, Urgency.P1, "煤气味", null, START));
            assertThatThrownBy(() -> desk.withdraw(emergency.number(), "没事了", START))
                .isInstanceOf(IllegalTransition.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void answersASuggestionWithinThreeWorkingDaysByTheEndOfTheLast(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var friday = Instant.parse("2026-11-27T15:30:00Z"); // Friday 23:30 in
                                                                // Shanghai
            var number = open(bot, new NewTicket("demo", null, null, "phone", TicketKind.FEEDBACK,
                    Category.PRAISE_SMALLTALK_PRAISE, Urgency.P4, "保安很好", null, friday))
                .number();
            assertThat(clocks(bot, number)).extracting(SlaClock::dueAt)
                .containsExactly(Instant.parse("2026-12-02T10:00:00Z")); // Wednesday
                                                                         // 18:00
        }
    }

    private static Tuple row(ClockName name, int hours) {
        return tuple(name, "SL-R1", START.plus(Duration.ofHours(hours)));
    }

    private static List<SlaClock> clocks(BotContext bot, String number) {
        return bot.get(SlaClocks.class).of(number);
    }

    private static Ticket open(BotContext bot, NewTicket wanted) {
        var assignment = bot.get(Routing.class).assign(wanted);
        return bot.get(TicketDesk.class).open(wanted, assignment.queue(), assignment.ownerId(), assignment.because());
    }

    private static NewTicket repair(Urgency urgency) {
        return new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_PLUMBING, urgency,
                "厨房水管漏水", new Location("3", "2", "501"), START);
    }

}
