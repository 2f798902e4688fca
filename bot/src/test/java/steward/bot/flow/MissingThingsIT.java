package steward.bot.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import steward.bot.conversation.Conversations;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.conversation.Sender;
import steward.bot.resident.Residents;
import steward.bot.site.Location;
import steward.bot.site.StaffMember;
import steward.bot.site.StaffMembers;
import steward.bot.site.StaffRole;
import steward.bot.ticket.Category;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketKind;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bot asks about a ticket it has just opened. */
class MissingThingsIT {

    private static final Location HOME = new Location("3", "2", "501");

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = started(Databases.H2, data);
    }

    private static BotFlow started(Databases kind, Path data) {
        var started = new BotFlow(data, List.of(), kind);
        var embeddings = started.get(Embeddings.class);
        KnowledgeContext.await(() -> embeddings.ready(Language.ZH_HANS) && embeddings.ready(Language.EN));
        return started;
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void isOneThingAfterTheOther(Databases kind, @TempDir Path folder) {
        try (var hub = started(kind, folder)) {
            var conversation = hub.open("demo", Language.ZH_HANS);

            var asked = List.of(hub.ask(conversation, Language.ZH_HANS, "家里坏了"),
                    hub.ask(conversation, Language.ZH_HANS, "3栋2单元501"),
                    hub.ask(conversation, Language.ZH_HANS, "厨房的水龙头漏水"));
            assertThat(asked).allSatisfy(question -> assertThat(question.kind()).isEqualTo(MessageKind.QUESTION));
            assertThat(asked.get(0).text()).contains("楼栋");
            assertThat(asked.get(1).text()).contains("什么坏了");
            assertThat(asked.get(2).text()).contains("什么时候");
            assertThat(hub.ask(conversation, Language.ZH_HANS, "昨晚开始的").kind()).isEqualTo(MessageKind.TICKET);

            var ticket = only(hub, conversation);
            assertThat(ticket.location()).isEqualTo(HOME);
            assertThat(ticket.category()).isEqualTo(Category.REPAIR_PLUMBING);
            assertThat(notes(hub, ticket)).containsExactly("3栋2单元501", "厨房的水龙头漏水", "昨晚开始的");
            assertThat(hub.get(Tickets.class).history(ticket.number())).extracting(HistoryEntry::step)
                .containsExactly(TicketStep.OPEN, TicketStep.NOTE, TicketStep.LOCATE, TicketStep.NOTE,
                        TicketStep.CLASSIFY, TicketStep.NOTE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 厨房水管漏水 | 什么时候 | 前天下午
            zh-Hans | 楼上太吵了 | 什么时候 | 大概三天了
            zh-Hans | 家里网络断了 | 什么时候 | 不太清楚
            zh-Hant | 廚房水管漏水 | 什麼時候 | 昨晚開始的
            zh-Hant | 樓上太吵了，一直放音樂 | 什麼時候 | 上個星期開始
            en | there is a water leak in my bathroom | Since when | since Monday
            en | the internet is down | Since when | about two hours ago
            en | something is broken | What is broken | the kitchen tap
            zh-Hans | 修一下 | 什么坏了 | 门锁打不开
            zh-Hans | 我要报修 | 什么坏了 | 客厅的灯不亮
            zh-Hant | 家裡壞了，幫我看看 | 什麼壞了 | 廚房的水龍頭
            """)
    void isNotThePlaceWhenTheHomeIsKnown(String language, String report, String asks, String answer) {
        var conversation = atHome("web", language);

        var question = flow.ask(conversation, Language.of(language), report);
        assertThat(question.kind()).isEqualTo(MessageKind.QUESTION);
        assertThat(question.text()).contains(asks);
        assertThat(question.ticketNumber()).isEqualTo(only(flow, conversation).number());

        flow.ask(conversation, Language.of(language), answer);
        assertThat(notes(flow, only(flow, conversation))).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 厨房水管从昨晚开始漏水
            zh-Hans | 刚刚家里停电了
            zh-Hans | 厨房水管爆了
            zh-Hans | 门锁打不开了
            zh-Hans | 我想办一张门禁卡
            zh-Hant | 廚房水管昨晚開始漏水
            en | The kitchen pipe has been leaking water since Monday
            en | my door lock does not close
            """)
    void isNothingWhenAllIsTold(String language, String report) {
        var conversation = atHome("web", language);

        assertThat(flow.ask(conversation, Language.of(language), report).kind()).isEqualTo(MessageKind.TICKET);
    }

    @Test
    void isNotThePlaceWhenTheTextNamesASpotOfTheEstate() {
        var conversation = flow.open(site(), Language.ZH_HANS);

        assertThat(flow.ask(conversation, Language.ZH_HANS, "地下车库的灯不亮").kind()).isEqualTo(MessageKind.TICKET);
    }

    @ParameterizedTest
    @ValueSource(strings = { "3栋2单元501", "我住3栋2单元501", "3栋2单元501，昨晚开始的" })
    void getsThePlaceToTheTicket(String answer) {
        var conversation = flow.open(site(), Language.ZH_HANS);
        flow.ask(conversation, Language.ZH_HANS, "厨房水管漏水");

        flow.ask(conversation, Language.ZH_HANS, answer);

        assertThat(only(flow, conversation).location()).isEqualTo(HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = { "地下车库", "儿童乐园旁边", "在南门口", "in the lobby" })
    void notesASpotThatHasNoNumber(String answer) {
        var conversation = flow.open(site(), Language.ZH_HANS);
        flow.ask(conversation, Language.ZH_HANS, "灯不亮了");

        flow.ask(conversation, Language.ZH_HANS, answer);

        assertThat(notes(flow, only(flow, conversation))).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            谢谢 | 1
            物业费怎么交 | 1
            电梯从昨天起就坏了，停在一楼 | 2
            转人工 | 1
            """)
    void endsWhenTheResidentWritesAboutSomethingElse(String next, int tickets) {
        var conversation = atHome("web", "zh-Hans");
        flow.ask(conversation, Language.ZH_HANS, "厨房水管漏水");
        var number = only(flow, conversation).number();

        flow.ask(conversation, Language.ZH_HANS, next);
        flow.ask(conversation, Language.ZH_HANS, "你好");

        var known = flow.get(Tickets.class).ofConversation(conversation);
        assertThat(known).hasSize(tickets);
        assertThat(notes(flow, flow.get(Tickets.class).find(number).orElseThrow())).isEmpty();
        assertThat(questionsAbout(conversation, number)).isEqualTo(1);
    }

    @Test
    void isThePlaceAloneWhereEveryTextCosts() {
        var conversation = open("sms", null, "zh-Hans");

        assertThat(flow.ask(conversation, Language.ZH_HANS, "家里坏了").text()).contains("楼栋");
        assertThat(flow.ask(conversation, Language.ZH_HANS, "3栋2单元501").kind()).isEqualTo(MessageKind.TICKET);
    }

    @Test
    void isNothingForAnEmergencyButWhatItsTextAsks() {
        var conversation = flow.open(site(), Language.ZH_HANS);

        flow.ask(conversation, Language.ZH_HANS, "厨房好大一股煤气味");
        assertThat(flow.ask(conversation, Language.ZH_HANS, "3栋2单元501").kind()).isEqualTo(MessageKind.TICKET);

        var ticket = only(flow, conversation);
        assertThat(ticket.kind()).isEqualTo(TicketKind.EMERGENCY);
        assertThat(ticket.location()).isEqualTo(HOME);
        assertThat(questionsAbout(conversation, ticket.number())).isZero();
    }

    @Test
    void isNothingOnceSomebodyHasTakenTheTicketOn() {
        var conversation = atHome("web", "zh-Hans");
        flow.ask(conversation, Language.ZH_HANS, "家里坏了");
        var number = only(flow, conversation).number();
        flow.get(TicketDesk.class).accept(number, "admin", flow.clock().instant());
        var before = only(flow, conversation).category();

        var reply = flow.ask(conversation, Language.ZH_HANS, "厨房的水龙头漏水");

        assertThat(reply.kind()).isEqualTo(MessageKind.TICKET);
        assertThat(only(flow, conversation).category()).isEqualTo(before);
        assertThat(notes(flow, only(flow, conversation))).containsExactly("厨房的水龙头漏水");
    }

    @Test
    void isForgottenAfterADay() {
        var conversation = atHome("web", "zh-Hans");
        flow.ask(conversation, Language.ZH_HANS, "厨房水管漏水");
        flow.clock().advance(Duration.ofDays(1).plusSeconds(1));

        flow.ask(conversation, Language.ZH_HANS, "昨晚开始的");

        assertThat(notes(flow, only(flow, conversation))).isEmpty();
    }

    private static String atHome(String channel, String language) {
        return open(channel, HOME, language);
    }

    private static String open(String channel, @Nullable Location home, String language) {
        var now = flow.clock().instant();
        var site = site();
        var resident = flow.get(Residents.class).add(site, null, null, home, now);
        return flow.get(Conversations.class)
            .open(site, resident.id(), channel, Language.of(language), UUID.randomUUID().toString(), now)
            .id();
    }

    /** One of its own, where no fault is known yet. */
    private static String site() {
        var id = "site-" + UUID.randomUUID();
        flow.addSite(id);
        flow.get(StaffMembers.class)
            .add(new StaffMember("admin-" + id, id, "管理员", Set.of(StaffRole.ADMIN), Set.of(), 0));
        return id;
    }

    private static Ticket only(BotFlow hub, String conversation) {
        var known = hub.get(Tickets.class).ofConversation(conversation);
        assertThat(known).hasSize(1);
        return known.getFirst();
    }

    private static List<String> notes(BotFlow hub, Ticket ticket) {
        return hub.get(Tickets.class)
            .history(ticket.number())
            .stream()
            .filter(entry -> entry.step() == TicketStep.NOTE)
            .map(HistoryEntry::why)
            .toList();
    }

    private static long questionsAbout(String conversation, String number) {
        return flow.get(Conversations.class)
            .messagesAfter(conversation, 0, 50)
            .stream()
            .filter(message -> message.from() == Sender.BOT && message.kind() == MessageKind.QUESTION)
            .map(Message::ticketNumber)
            .filter(number::equals)
            .count();
    }

}
