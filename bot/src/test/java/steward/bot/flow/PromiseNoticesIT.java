package steward.bot.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.sla.ClockName;
import steward.bot.sla.Deadlines;
import steward.bot.sla.PauseReason;
import steward.bot.sla.PromiseDesk;
import steward.bot.testing.BotContext;
import steward.bot.ticket.Category;
import steward.bot.ticket.NewTicket;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.Urgency;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseNoticesIT {

    private static final Instant START = BotContext.MONDAY_0900;

    private static final Instant TOMORROW_1530 = START.plus(Duration.ofMinutes(30 * 60 + 30));

    @TempDir
    private static Path data;

    @Test
    void tellTheResidentTheNewTimeAndTheReasonInTheirLanguage() {
        try (var flow = new BotFlow(data)) {
            assertThat(newTimeIn(Language.ZH_HANS, flow)).contains("11 月 24 日 15:30", "等配件");
            assertThat(newTimeIn(Language.ZH_HANT, flow)).contains("11 月 24 日 15:30", "等配件", "處理完");
            assertThat(newTimeIn(Language.EN, flow)).contains("24 November, 15:30", "等配件", "Sorry");
        }
    }

    @Test
    void tellWhatAPausedTicketWaitsForAndUntilWhen() {
        try (var flow = new BotFlow(data)) {
            var conversation = flow.open("demo", Language.EN);
            var number = ticket(flow, conversation);
            var desk = flow.get(PromiseDesk.class);

            desk.pause(number, PauseReason.WAITING_PARTS, TOMORROW_1530, "The pump is ordered.", "admin", START);
            assertThat(last(flow, conversation).text()).contains(number, "waiting for parts", "24 November, 15:30",
                    "The pump is ordered.");

            desk.resume(number, "admin", START.plusSeconds(60));
            assertThat(last(flow, conversation).text()).contains(number, "goes on");
        }
    }

    @Test
    void doNotDisturbTheResidentWithAWarningThatIsForTheOwner() {
        try (var flow = new BotFlow(data)) {
            var conversation = flow.open("demo", Language.EN);
            ticket(flow, conversation);

            flow.get(Deadlines.class).fire(START.plus(Duration.ofHours(47)));

            assertThat(flow.get(Conversations.class).messagesAfter(conversation, 0, 10)).isEmpty();
        }
    }

    private static String newTimeIn(Language language, BotFlow flow) {
        var conversation = flow.open("demo", language);
        var number = ticket(flow, conversation);
        flow.get(PromiseDesk.class)
            .tellNewTime(number, ClockName.RESOLVE, TOMORROW_1530, "等配件", "admin", flow.clock().instant());
        var told = last(flow, conversation);
        assertThat(told.kind()).isEqualTo(MessageKind.TICKET);
        assertThat(told.ticketNumber()).isEqualTo(number);
        return told.text();
    }

    private static Message last(BotFlow flow, String conversation) {
        return flow.get(Conversations.class).messagesAfter(conversation, 0, 10).getLast();
    }

    private static String ticket(BotFlow flow, String conversation) {
        return flow.get(TicketOpening.class)
            .open(new NewTicket("demo", conversation, null, "web", TicketKind.REPAIR, Category.REPAIR_PLUMBING,
                    Urgency.P3, "", null, START))
            .number();
    }

}
