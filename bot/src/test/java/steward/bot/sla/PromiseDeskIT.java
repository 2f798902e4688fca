package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.IllegalTransition;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PromiseDeskIT {

    private static final Instant START = BotContext.MONDAY_0900;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stopsOnSiteAndResolveUntilTheEndOfThePause(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);

            pause(bot, number, hours(6), hours(16));

            assertThat(clocks(bot, number)).extracting(SlaClock::dueAt)
                .containsExactly(hours(2), hours(34), hours(58), hours(72));
            var resolve = clock(bot, number, ClockName.RESOLVE);
            assertThat(resolve.atRiskFrom()).isEqualTo(hours(46));
            assertThat(resolve.standing(hours(6))).isEqualTo(SlaStanding.PAUSED);
            assertThat(resolve.standing(hours(16).minusMillis(1))).isEqualTo(SlaStanding.PAUSED);
            assertThat(resolve.standing(hours(16))).isEqualTo(SlaStanding.ON_TRACK);
            assertThat(resolve.paused(hours(10))).isEqualTo(Duration.ofHours(4));
            assertThat(resolve.paused(hours(30))).isEqualTo(Duration.ofHours(10));
            assertThat(resolve.pausedUntil(hours(10))).isEqualTo(hours(16));
            assertThat(resolve.pausedUntil(hours(16))).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void movesWhatHappensWithTheClock(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            bot.get(TicketDesk.class).accept(number, "admin", START);
            pause(bot, number, hours(6), hours(16));

            bot.get(Deadlines.class).fire(hours(28));
            assertThat(steps(bot, number)).doesNotContain(TicketStep.WARN);

            bot.get(Deadlines.class).fire(hours(28).plusMillis(1));
            assertThat(steps(bot, number)).endsWith(TicketStep.PAUSE, TicketStep.WARN);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void letsClocksGoOnBeforeTheirTime(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            pause(bot, number, hours(6), hours(16));

            bot.get(PromiseDesk.class).resume(number, "admin", hours(7));

            var resolve = clock(bot, number, ClockName.RESOLVE);
            assertThat(resolve.dueAt()).isEqualTo(hours(49));
            assertThat(resolve.standing(hours(7))).isEqualTo(SlaStanding.ON_TRACK);
            assertThat(resolve.paused(hours(40))).isEqualTo(Duration.ofHours(1));

            pause(bot, number, hours(8), hours(9));
            assertThat(clock(bot, number, ClockName.RESOLVE).dueAt()).isEqualTo(hours(50));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void countsAPauseOnlyUntilThePromiseIsMet(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            bot.get(TicketDesk.class).accept(number, "admin", START);
            pause(bot, number, hours(6), hours(16));
            bot.get(TicketDesk.class).arrive(number, "admin", hours(8));

            var onSite = clock(bot, number, ClockName.ON_SITE);

            assertThat(onSite.standing(hours(9))).isEqualTo(SlaStanding.MET);
            assertThat(onSite.paused(hours(30))).isEqualTo(Duration.ofHours(2));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void refusesWhatChangesNothing(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            var desk = bot.get(PromiseDesk.class);

            assertThatThrownBy(() -> desk.resume(number, "admin", hours(1))).isInstanceOf(PromiseRefused.class)
                .hasMessageContaining("not paused");
            pause(bot, number, hours(1), hours(2));
            assertThatThrownBy(() -> pause(bot, number, hours(1).plusSeconds(1), hours(3)))
                .isInstanceOf(PromiseRefused.class)
                .hasMessageContaining("already paused until");
            assertThatThrownBy(() -> pause(bot, number, hours(49), hours(50))).isInstanceOf(PromiseRefused.class)
                .hasMessageContaining("already missed");
            assertThat(steps(bot, number)).containsExactly(TicketStep.OPEN, TicketStep.PAUSE);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void hasNothingToPauseOnceTheWorkIsDone(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            bot.get(TicketDesk.class).accept(number, "admin", START);
            bot.get(TicketDesk.class).resolve(number, "admin", "换了软管", "老化", START);

            assertThatThrownBy(() -> pause(bot, number, hours(1), hours(2))).isInstanceOf(PromiseRefused.class)
                .hasMessageContaining("none of them is running");
            assertThatThrownBy(() -> bot.get(PromiseDesk.class)
                .tellNewTime(number, ClockName.RESOLVE, hours(9), "等配件", "admin", hours(1)))
                .isInstanceOf(PromiseRefused.class)
                .hasMessageContaining("resolve");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void asksTheOwnerForANewTimeUntilOneIsTold(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            bot.get(TicketDesk.class).accept(number, "admin", START);
            bot.get(Deadlines.class).fire(hours(19));
            assertThat(notices(bot)).singleElement().extracting(StaffNotice::wantsNewTime).isEqualTo(true);

            bot.get(PromiseDesk.class).tellNewTime(number, ClockName.ON_SITE, hours(30), "人手不够", "admin", hours(20));

            assertThat(notices(bot)).isEmpty();
            assertThat(clock(bot, number, ClockName.ON_SITE).dueAt()).isEqualTo(hours(24));
            assertThat(bot.get(Tickets.class).history(number).getLast().why()).isEqualTo("2026-11-24 15:00：人手不够");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void asksForNoNewTimeThatWasToldBefore(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            bot.get(TicketDesk.class).accept(number, "admin", START);
            bot.get(PromiseDesk.class).tellNewTime(number, ClockName.ON_SITE, hours(30), "人手不够", "admin", hours(2));

            bot.get(Deadlines.class).fire(hours(19));

            assertThat(notices(bot)).singleElement().extracting(StaffNotice::wantsNewTime).isEqualTo(false);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void changesNothingOnAClosedTicket(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);
            var desk = bot.get(TicketDesk.class);
            desk.accept(number, "admin", START);
            desk.resolve(number, "admin", "换了软管", "老化", START);
            desk.reportBack(number, "admin", START);
            desk.close(number, "admin", "住户同意", START);

            assertThatThrownBy(() -> pause(bot, number, hours(1), hours(2))).isInstanceOf(PromiseRefused.class);
            assertThatThrownBy(() -> desk.mark(number, TicketStep.PAUSE, "admin", "", START))
                .isInstanceOf(IllegalTransition.class);
        }
    }

    private static Instant hours(int after) {
        return START.plus(Duration.ofHours(after));
    }

    private static void pause(BotContext bot, String number, Instant at, Instant until) {
        bot.get(PromiseDesk.class).pause(number, PauseReason.WAITING_PARTS, until, "", "admin", at);
    }

    private static SlaClock clock(BotContext bot, String number, ClockName name) {
        return clocks(bot, number).stream().filter(clock -> clock.name() == name).findFirst().orElseThrow();
    }

    private static List<SlaClock> clocks(BotContext bot, String number) {
        return bot.get(SlaClocks.class).of(number);
    }

    private static List<StaffNotice> notices(BotContext bot) {
        return bot.get(StaffNotices.class).unseen("admin");
    }

    private static List<TicketStep> steps(BotContext bot, String number) {
        return bot.get(Tickets.class).history(number).stream().map(HistoryEntry::step).toList();
    }

    private static String open(BotContext bot) {
        var wanted = new NewTicket("demo", null, null, "phone", TicketKind.REPAIR, Category.REPAIR_PLUMBING, Urgency.P3,
                "", null, START);
        return bot.get(TicketDesk.class).open(wanted, "repairs", "admin", "").number();
    }

}
