package steward.bot.sla;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.bot.ticket.Urgency;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;

class TighteningIT {

    private static final Instant START = BotContext.MONDAY_0900;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMoreUrgentTicketGetsShorterLimitsFromThenOn(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);

            classify(bot, number, Category.REPAIR_PLUMBING, Urgency.P2, 6);

            assertThat(clock(bot, number, ClockName.ON_SITE).dueAt()).isEqualTo(hours(10));
            assertThat(clock(bot, number, ClockName.ON_SITE).policy()).isEqualTo("SL-R1");
            assertThat(clock(bot, number, ClockName.RESOLVE).dueAt()).isEqualTo(hours(48));
            bot.get(Deadlines.class).fire(hours(10).plusMillis(1));
            assertThat(bot.get(Tickets.class).history(number)).extracting(entry -> entry.step())
                .endsWith(TicketStep.WARN, TicketStep.ESCALATE);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothingEndsLaterThanItWasPromised(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);

            classify(bot, number, Category.REPAIR_PLUMBING, Urgency.P2, 21);
            assertThat(clock(bot, number, ClockName.ON_SITE).dueAt()).isEqualTo(hours(24));

            classify(bot, number, Category.REPAIR_PLUMBING, Urgency.P4, 22);
            assertThat(clock(bot, number, ClockName.ON_SITE).dueAt()).isEqualTo(hours(24));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anEmergencyIsTimedAsOne(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot);

            classify(bot, number, Category.EMERGENCY_FLOOD_ELECTRICAL, Urgency.P1, 1);

            assertThat(clock(bot, number, ClockName.RESPOND).dueAt()).isEqualTo(hours(1).plus(Duration.ofMinutes(3)));
            assertThat(clock(bot, number, ClockName.RESPOND).policy()).isEqualTo("SL-E");
            assertThat(clock(bot, number, ClockName.RESOLVE).dueAt()).isEqualTo(hours(25));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPromiseItDidNotHaveStarts(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var number = open(bot, TicketKind.COMPLAINT, Category.COMPLAINT_OTHER);
            bot.get(TicketDesk.class).accept(number, "admin", hours(1));

            classify(bot, number, Category.COMPLAINT_SAFETY_HAZARD, Urgency.P3, 2);

            assertThat(clock(bot, number, ClockName.ON_SITE).dueAt()).isEqualTo(hours(26));
            assertThat(clock(bot, number, ClockName.RESPOND).metAt()).isEqualTo(hours(1));
            assertThat(clock(bot, number, ClockName.RESPOND).policy()).isEqualTo("SL-C2");
        }
    }

    private static void classify(BotContext bot, String number, Category category, Urgency urgency, int hour) {
        bot.get(TicketDesk.class).classify(number, category, urgency, "admin", "", hours(hour));
    }

    private static SlaClock clock(BotContext bot, String number, ClockName name) {
        return bot.get(SlaClocks.class)
            .of(number)
            .stream()
            .filter(clock -> clock.name() == name)
            .findFirst()
            .orElseThrow();
    }

    private static String open(BotContext bot) {
        return open(bot, TicketKind.REPAIR, Category.REPAIR_PLUMBING);
    }

    private static String open(BotContext bot, TicketKind kind, Category category) {
        return bot.get(TicketDesk.class)
            .open(new NewTicket("demo", null, null, "web", kind, category, Urgency.P3, "水管漏了", null, START), "repairs",
                    "admin", "")
            .number();
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

}
