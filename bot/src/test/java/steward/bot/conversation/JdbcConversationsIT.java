package steward.bot.conversation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.bot.resident.Residents;
import steward.bot.testing.BotContext;
import steward.knowledge.source.Language;
import steward.testing.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcConversationsIT {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void storesAMessageOncePerClientId(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var conversations = bot.get(Conversations.class);
            var id = opened(bot);
            var first = conversations.append(id, draft("水管漏水", "c1"), BotContext.MONDAY_0900);
            var again = conversations.append(id, draft("水管漏水", "c1"), BotContext.MONDAY_0900);

            assertThat(first.fresh()).isTrue();
            assertThat(again.fresh()).isFalse();
            assertThat(again.message().id()).isEqualTo(first.message().id());
            assertThat(conversations.messagesAfter(id, 0, 10)).containsExactly(first.message());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void numbersMessagesWithoutGapsWhenManyArriveAtOnce(Databases kind) throws Exception {
        try (var bot = new BotContext(kind); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var conversations = bot.get(Conversations.class);
            var id = opened(bot);
            List<Callable<Conversations.Appended>> sends = IntStream
                .range(0, 40).<Callable<Conversations
                        .Appended>>mapToObj(
                                n -> () -> conversations.append(id, draft("第 %d 条".formatted(n), "c" + n % 20),
                                        BotContext.MONDAY_0900))
                .toList();
            for (var sent : threads.invokeAll(sends)) {
                sent.get();
            }

            assertThat(conversations.messagesAfter(id, 0, 100)).extracting(Message::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keepsWhatAMessageCarries(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var conversations = bot.get(Conversations.class);
            var id = opened(bot);
            var draft = Draft.fromBot(MessageKind.SAFETY, "请先离开", Language.ZH_HANT)
                .withCitations(List.of(new Citation(1, "手册", "7.2", "不要开关电器")))
                .withCard(new SafetyCard(List.of("离开"), List.of(new SafetyCard.Call("消防", "119")), "在哪里"))
                .aboutTicket("JJ-1");
            var stored = conversations.append(id, draft, BotContext.MONDAY_0900).message();

            assertThat(conversations.message(stored.id())).contains(stored);
            assertThat(stored.card()).isEqualTo(draft.card());
            assertThat(stored.citations()).isEqualTo(draft.citations());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void letsOneWorkerMoveAMessageOn(Databases kind) {
        try (var bot = new BotContext(kind)) {
            var conversations = bot.get(Conversations.class);
            var id = opened(bot);
            var message = conversations.append(id, draft("你好", "c1"), BotContext.MONDAY_0900).message();

            assertThat(conversations.nextUnfinished(id)).get()
                .extracting(Conversations.Unfinished::progress)
                .isEqualTo(Progress.NEW);
            assertThat(conversations.advance(message, Progress.NEW, Progress.SAFE)).isTrue();
            assertThat(conversations.advance(message, Progress.NEW, Progress.SAFE)).isFalse();
            assertThat(conversations.advance(message, Progress.SAFE, Progress.DONE)).isTrue();
            assertThat(conversations.nextUnfinished(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void refusesAMessageForAConversationThatIsNotThere(Databases kind) {
        try (var bot = new BotContext(kind)) {
            assertThatThrownBy(
                    () -> bot.get(Conversations.class).append("nowhere", draft("你好", "c1"), BotContext.MONDAY_0900))
                .isInstanceOf(NoSuchConversation.class);
        }
    }

    private static String opened(BotContext bot) {
        var resident = bot.get(Residents.class).add("demo", null, null, null, BotContext.MONDAY_0900);
        return bot.get(Conversations.class)
            .open("demo", resident.id(), "webchat", Language.ZH_HANS, "hash", BotContext.MONDAY_0900)
            .id();
    }

    private static Draft draft(String text, String clientId) {
        return Draft.fromResident(text, Language.ZH_HANS, clientId);
    }

}
