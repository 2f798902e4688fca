package steward.bot.flow;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.Sender;
import steward.bot.learning.TriageDecision;
import steward.bot.learning.TriageDecisions;
import steward.bot.ticket.Category;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.Tickets;
import steward.bot.triage.Triage;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of the decisions about a resident's message. */
class KeptDecisionsIT {

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = new BotFlow(data);
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @Test
    void everyTicketKnowsTheModelThatOpenedIt() {
        var conversation = write("3栋2单元501厨房水管爆了。另外楼上每天半夜放音乐，吵得睡不着。");

        assertThat(tickets(conversation)).hasSize(2).allSatisfy(ticket -> {
            var decision = flow.get(TriageDecisions.class).ofTicket(ticket.number()).orElseThrow();
            assertThat(decision.category()).isEqualTo(ticket.category());
            assertThat(decision.urgency()).isEqualTo(ticket.urgency());
            assertThat(decision.model()).isEqualTo(version());
        });
    }

    @Test
    void soDoesTheTicketOfAnEmergency() {
        var conversation = write("我妈妈困在6栋的电梯里了");

        assertThat(tickets(conversation)).singleElement()
            .satisfies(ticket -> assertThat(flow.get(TriageDecisions.class).ofTicket(ticket.number()))
                .hasValueSatisfying(decision -> assertThat(decision.model()).isEqualTo(version())));
    }

    @Test
    void aMessageThatLeadsToNoTicketIsKeptToo() {
        var conversation = write("报修多久有人来？");

        assertThat(tickets(conversation)).isEmpty();
        assertThat(decisions(conversation)).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.category()).isNotEqualTo(Category.REPAIR_PLUMBING);
            assertThat(decision.ticketNumber()).isNull();
            assertThat(decision.model()).isEqualTo(version());
        });
    }

    private static String write(String text) {
        var conversation = flow.open("demo", Language.ZH_HANS);
        flow.ask(conversation, Language.ZH_HANS, text);
        return conversation;
    }

    private static List<Ticket> tickets(String conversation) {
        return flow.get(Tickets.class).ofConversation(conversation);
    }

    private static List<TriageDecision> decisions(String conversation) {
        return flow.get(Conversations.class)
            .messagesAfter(conversation, 0, 10)
            .stream()
            .filter(message -> message.from() == Sender.RESIDENT)
            .map(Message::id)
            .flatMap(id -> flow.get(TriageDecisions.class).ofMessage(id).stream())
            .toList();
    }

    private static String version() {
        return flow.get(Triage.class).triage("你好").model();
    }

}
