package steward.bot.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.bot.ticket.Category;
import steward.bot.ticket.HistoryEntry;
import steward.bot.ticket.Ticket;
import steward.bot.ticket.TicketDesk;
import steward.bot.ticket.TicketStatus;
import steward.bot.ticket.TicketStep;
import steward.bot.ticket.Tickets;
import steward.knowledge.index.Embeddings;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A follow-up of a resident who has several tickets. */
class WhichTicketIT {

    private static final String LEAK = "3栋2单元501，厨房水管漏水";

    private static final String LIFT = "3栋的电梯坏了，停在一楼不动";

    private static final String NOISE = "楼上太吵了，半夜还在放音乐";

    private static final Set<TicketStep> SAID = EnumSet.of(TicketStep.NOTE, TicketStep.URGE, TicketStep.WITHDRAW);

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
    void isAskedForBeforeAnythingIsCancelled(Databases kind, @TempDir Path folder) {
        try (var hub = started(kind, folder)) {
            var conversation = resident(hub, LEAK, LIFT);

            var question = hub.ask(conversation, Language.ZH_HANS, "取消吧");
            assertThat(question.kind()).isEqualTo(MessageKind.QUESTION);
            assertThat(ticketsOf(hub, conversation))
                .allSatisfy(ticket -> assertThat(question.text()).contains(ticket.number()).contains("3栋"));
            assertThat(ticketsOf(hub, conversation)).allSatisfy(ticket -> assertThat(notes(hub, ticket)).isEmpty());

            var done = hub.ask(conversation, Language.ZH_HANS, "第二个");
            var chosen = listed(question).get(1);
            assertThat(done.ticketNumber()).isEqualTo(chosen);
            assertThat(ticketsOf(hub, conversation)).allSatisfy(ticket -> assertThat(notes(hub, ticket))
                .isEqualTo(ticket.number().equals(chosen) ? List.of("取消吧") : List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 漏水那个怎么样了 | REPAIR_PLUMBING
            zh-Hans | 厨房的还没来 | REPAIR_PLUMBING
            zh-Hans | 又漏了 | REPAIR_PLUMBING
            zh-Hant | 漏水那單怎麼樣了 | REPAIR_PLUMBING
            en | any update on the leak? | REPAIR_PLUMBING
            en | it's leaking again | REPAIR_PLUMBING
            """)
    void isFoundByTheWords(String language, String text, Category about) {
        var conversation = resident(flow, LEAK, LIFT, NOISE);

        var reply = flow.ask(conversation, Language.of(language), text);

        assertThat(reply.kind()).as(reply.text()).isEqualTo(MessageKind.TICKET);
        assertThat(ticketsOf(flow, conversation)).hasSize(3)
            .allSatisfy(ticket -> assertThat(notes(flow, ticket))
                .isEqualTo(ticket.category() == about ? List.of(text) : List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 电梯那个取消吧 | 是 | REPAIR_ELEVATOR
            zh-Hans | 那个投诉不用了 | 好的 | COMPLAINT_NOISE
            zh-Hans | 音乐那个撤了吧，不用来了 | 对 | COMPLAINT_NOISE
            zh-Hant | 電梯那個取消吧 | 是的 | REPAIR_ELEVATOR
            en | cancel the lift one | yes please | REPAIR_ELEVATOR
            en | please cancel my complaint | yes | COMPLAINT_NOISE
            """)
    void isWithdrawnAfterAYes(String language, String text, String yes, Category about) {
        var conversation = resident(flow, LEAK, LIFT, NOISE);

        var question = flow.ask(conversation, Language.of(language), text);
        assertThat(question.kind()).as(question.text()).isEqualTo(MessageKind.QUESTION);
        assertThat(listed(question)).containsExactly(of(conversation, about).number());
        assertThat(ticketsOf(flow, conversation)).allMatch(Ticket::isOpen);

        var told = flow.ask(conversation, Language.of(language), yes);
        assertThat(told.ticketNumber()).isEqualTo(of(conversation, about).number());
        assertThat(ticketsOf(flow, conversation)).filteredOn(ticket -> !ticket.isOpen())
            .extracting(Ticket::category, Ticket::status)
            .containsExactly(tuple(about, TicketStatus.WITHDRAWN));
    }

    @ParameterizedTest
    @CsvSource({ "zh-Hans, 不", "zh-Hans, 先别撤", "zh-Hans, 不要取消", "zh-Hant, 不用", "en, no", "en, don't cancel it" })
    void isKeptAfterANo(String language, String no) {
        var conversation = resident(flow, LEAK);
        flow.ask(conversation, Language.of(language), language.equals("en") ? "cancel it" : "取消吧");

        var told = flow.ask(conversation, Language.of(language), no);

        var ticket = of(conversation, Category.REPAIR_PLUMBING);
        assertThat(told.ticketNumber()).isEqualTo(ticket.number());
        assertThat(ticket.status()).isEqualTo(TicketStatus.RECEIVED);
        assertThat(notes(flow, ticket)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "家里煤气泄漏，味道很大, 取消吧", "I smell gas in my kitchen, cancel it" })
    void isNeverAnEmergencyThatAMessageWithdraws(String report, String wish) {
        var conversation = resident(flow, report);

        var told = flow.ask(conversation, Language.ZH_HANS, wish);

        assertThat(told.kind()).as(told.text()).isEqualTo(MessageKind.TICKET);
        assertThat(ticketsOf(flow, conversation)).singleElement().satisfies(ticket -> {
            assertThat(ticket.isOpen()).isTrue();
            assertThat(notes(flow, ticket)).containsExactly(wish);
        });
    }

    @Test
    void isReopenedWhenTheResidentWantsItAfterAll() {
        var conversation = resident(flow, LEAK);
        flow.ask(conversation, Language.ZH_HANS, "取消吧");
        flow.ask(conversation, Language.ZH_HANS, "是的");
        flow.clock().advance(Duration.ofDays(2));

        flow.ask(conversation, Language.ZH_HANS, "又漏了");

        assertThat(ticketsOf(flow, conversation)).singleElement()
            .extracting(Ticket::status)
            .isEqualTo(TicketStatus.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 还没来 | 漏水的
            zh-Hans | 取消吧 | 电梯那个
            zh-Hans | 取消吧 | 投诉那个
            zh-Hans | 取消吧 | 1
            zh-Hans | 没修好 | 第一个
            zh-Hant | 還沒來 | 漏水的
            zh-Hant | 取消吧，不用來了 | 第二個
            en | cancel it | the second
            en | not fixed | the leak
            en | any news? | the lift one please
            en | cancel it | the noise complaint
            """)
    void isToldByTheNextMessage(String language, String text, String answer) {
        var conversation = resident(flow, LEAK, LIFT, NOISE);

        assertThat(flow.ask(conversation, Language.of(language), text).kind()).isEqualTo(MessageKind.QUESTION);
        var reply = flow.ask(conversation, Language.of(language), answer);

        assertThat(reply.kind()).as(reply.text()).isEqualTo(MessageKind.TICKET);
        var told = ticketsOf(flow, conversation).stream().filter(ticket -> !notes(flow, ticket).isEmpty()).toList();
        assertThat(told).singleElement().satisfies(ticket -> {
            assertThat(ticket.number()).isEqualTo(reply.ticketNumber());
            assertThat(notes(flow, ticket)).containsExactly(text);
        });
    }

    @Test
    void isTheOneWhoseNumberIsGiven() {
        var conversation = resident(flow, LEAK, LIFT);
        var lift = of(conversation, Category.REPAIR_ELEVATOR);

        var reply = flow.ask(conversation, Language.ZH_HANS, lift.number().toLowerCase() + " 取消吧");

        assertThat(reply.ticketNumber()).isEqualTo(lift.number());
        assertThat(notes(flow, of(conversation, Category.REPAIR_PLUMBING))).isEmpty();
    }

    @Test
    void isNobodysWhenTheNumberIsNotTheirs() {
        var other = of(resident(flow, LIFT), Category.REPAIR_ELEVATOR);
        var conversation = resident(flow, LEAK);

        var reply = flow.ask(conversation, Language.ZH_HANS, other.number() + " 取消吧");

        assertThat(reply.kind()).isEqualTo(MessageKind.QUESTION);
        assertThat(notes(flow, of(conversation, Category.REPAIR_PLUMBING))).isEmpty();
        assertThat(notes(flow, other)).isEmpty();
    }

    @Test
    void isTheOnlyOpenOne() {
        var conversation = resident(flow, LEAK);

        assertThat(flow.ask(conversation, Language.ZH_HANS, "还没来").ticketNumber())
            .isEqualTo(of(conversation, Category.REPAIR_PLUMBING).number());
    }

    @Test
    void isAskedForWhenTheOnlyOneIsAboutSomethingElse() {
        var conversation = resident(flow, LEAK);

        var question = flow.ask(conversation, Language.ZH_HANS, "电梯那个取消吧");
        assertThat(question.kind()).isEqualTo(MessageKind.QUESTION);
        assertThat(notes(flow, of(conversation, Category.REPAIR_PLUMBING))).isEmpty();

        flow.ask(conversation, Language.ZH_HANS, "是的");
        assertThat(notes(flow, of(conversation, Category.REPAIR_PLUMBING))).containsExactly("电梯那个取消吧");
    }

    @Test
    void isTheOneSpokenAboutLastUnlessItIsToBeCancelled() {
        var conversation = resident(flow, LEAK, LIFT);
        flow.clock().advance(Duration.ofHours(2));
        flow.ask(conversation, Language.ZH_HANS, "电梯那个怎么样了");

        var reply = flow.ask(conversation, Language.ZH_HANS, "还没来");
        assertThat(reply.ticketNumber()).isEqualTo(of(conversation, Category.REPAIR_ELEVATOR).number());
        assertThat(flow.ask(conversation, Language.ZH_HANS, "取消吧").kind()).isEqualTo(MessageKind.QUESTION);
    }

    @Test
    void isReopenedWithinSevenDays() {
        var conversation = resident(flow, LEAK, LIFT);
        close(of(conversation, Category.REPAIR_PLUMBING));
        flow.clock().advance(Duration.ofDays(6));

        flow.ask(conversation, Language.ZH_HANS, "又漏了");

        assertThat(of(conversation, Category.REPAIR_PLUMBING).status()).isEqualTo(TicketStatus.ACCEPTED);
        assertThat(ticketsOf(flow, conversation)).hasSize(2);
    }

    @Test
    void isANewOneWhenAnotherFaultCameBack() {
        var conversation = resident(flow, LEAK);
        close(of(conversation, Category.REPAIR_PLUMBING));

        flow.ask(conversation, Language.ZH_HANS, "又停电了");

        assertThat(of(conversation, Category.REPAIR_PLUMBING).isOpen()).isFalse();
        assertThat(ticketsOf(flow, conversation)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "zh-Hans, 宽带上不了网, REPAIR_NETWORK", "zh-Hant, 寬頻上不了網, REPAIR_NETWORK",
            "en, the internet is down, REPAIR_NETWORK" })
    void isOpenAsLongAsNobodySays(String language, String next, Category about) {
        var conversation = resident(flow, LEAK, LIFT);
        flow.ask(conversation, Language.of(language), "取消吧");

        flow.ask(conversation, Language.of(language), next);

        assertThat(of(conversation, about).isOpen()).isTrue();
        assertThat(List.of(of(conversation, Category.REPAIR_PLUMBING), of(conversation, Category.REPAIR_ELEVATOR)))
            .allSatisfy(ticket -> assertThat(notes(flow, ticket)).singleElement().asString().contains("取消吧"));
        assertThat(flow.ask(conversation, Language.of(language), "第一个").ticketNumber()).isNull();
    }

    @Test
    void isNotGuessedFromNewsAboutOne() {
        var conversation = resident(flow, LEAK, LIFT);
        flow.ask(conversation, Language.ZH_HANS, "取消吧");

        flow.ask(conversation, Language.ZH_HANS, "厨房漏水越来越大了");

        assertThat(notes(flow, of(conversation, Category.REPAIR_PLUMBING))).doesNotContain("取消吧").contains("厨房漏水越来越大了");
    }

    @Test
    void canBeAllOfThem() {
        var conversation = resident(flow, LEAK, LIFT);
        flow.ask(conversation, Language.ZH_HANS, "取消吧");
        flow.ask(conversation, Language.ZH_HANS, "两个都取消");

        assertThat(ticketsOf(flow, conversation))
            .allSatisfy(ticket -> assertThat(notes(flow, ticket)).containsExactly("取消吧"));
    }

    private static String resident(BotFlow hub, String... reports) {
        var conversation = hub.open("demo", Language.ZH_HANS);
        for (var report : reports) {
            hub.ask(conversation, Language.ZH_HANS, report);
        }
        assertThat(ticketsOf(hub, conversation)).hasSize(reports.length);
        return conversation;
    }

    private static void close(Ticket ticket) {
        var desk = flow.get(TicketDesk.class);
        var now = flow.clock().instant();
        desk.accept(ticket.number(), "admin", now);
        desk.resolve(ticket.number(), "admin", "换了软管", "老化", now);
        desk.reportBack(ticket.number(), "admin", now);
        desk.close(ticket.number(), "admin", "住户同意", now);
    }

    private static List<Ticket> ticketsOf(BotFlow hub, String conversation) {
        return hub.get(Tickets.class).ofConversation(conversation);
    }

    private static Ticket of(String conversation, Category category) {
        return ticketsOf(flow, conversation).stream()
            .filter(ticket -> ticket.category() == category)
            .findFirst()
            .orElseThrow();
    }

    /** What the resident said about it, noted or done. */
    private static List<String> notes(BotFlow hub, Ticket ticket) {
        return hub.get(Tickets.class)
            .history(ticket.number())
            .stream()
            .filter(entry -> SAID.contains(entry.step()))
            .map(HistoryEntry::why)
            .toList();
    }

    private static List<String> listed(Message question) {
        return question.text().lines().skip(1).map(line -> line.split(" ")[1]).toList();
    }

}
