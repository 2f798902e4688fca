package steward.bot.flow;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.bot.conversation.Citation;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A question that goes on from the one before, asked of the bundled handbook. */
class FollowUpQuestionsIT {

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = new BotFlow(data).withVectors();
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 师傅几点可以上门 | 那周末呢 | 5.3 5.4
            zh-Hans | 装修几点到几点能砸墙 | 那周六呢？ | 9.3
            zh-Hans | 投诉多久有回复 | 那严重的呢 | 2.1 3.1
            zh-Hans | 怎么开发票 | 多久 | 12.3
            zh-Hans | 结案以后可以重开吗 | 多少天以内 | 4.9
            zh-Hant | 師傅幾點可以上門 | 那週末呢 | 5.3 5.4
            zh-Hant | 裝修幾點到幾點可以施工 | 那假日呢 | 9.3
            zh-Hant | 報修多久會有人來 | 那重大故障呢 | 1.1 1.5 3.1
            en | At what hours are decoration works allowed? | what about weekends? | 9.3
            en | How fast do you answer a complaint? | and how long until it is handled? | 2.1 3.1
            en | How soon will someone come for a repair? | and for a major fault? | 1.5 1.1 3.1
            """)
    void meansWhatTheOneBeforeWasAbout(String language, String first, String next, String sections) {
        var conversation = flow.open("demo", Language.of(language));

        assertThat(ask(conversation, language, first).kind()).isEqualTo(MessageKind.ANSWER);
        var reply = ask(conversation, language, next);

        assertThat(reply.kind()).as(reply.text()).isEqualTo(MessageKind.ANSWER);
        assertThat(reply.citations()).extracting(Citation::section).containsAnyOf(sections.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 师傅几点可以上门 | 怎么退订短信
            zh-Hans | 投诉多久有回复 | 滞纳金是怎么算的
            zh-Hant | 師傅幾點可以上門 | 欠費會收到催繳通知嗎
            en | How fast do you answer a complaint? | How do I stop the text messages?
            """)
    void leavesACompleteQuestionAsItIs(String language, String first, String next) {
        var alone = ask(flow.open("demo", Language.of(language)), language, next);
        var conversation = flow.open("demo", Language.of(language));
        ask(conversation, language, first);

        var reply = ask(conversation, language, next);

        assertThat(alone.kind()).isEqualTo(MessageKind.ANSWER);
        assertThat(reply.text()).isEqualTo(alone.text());
        assertThat(reply.citations()).isEqualTo(alone.citations());
    }

    @ParameterizedTest
    @CsvSource({ "师傅几点可以上门, 屋顶可以种菜吗", "投诉多久有回复, 火星上有几座环形山" })
    void leavesOpenWhatTheDocumentsDoNotSay(String first, String next) {
        var conversation = flow.open("demo", Language.ZH_HANS);
        ask(conversation, "zh-Hans", first);

        assertThat(ask(conversation, "zh-Hans", next).citations()).isEmpty();
    }

    @Test
    void opensNoTicketForIt() {
        var conversation = flow.open("demo", Language.ZH_HANS);
        assertThat(ask(conversation, "zh-Hans", "那电梯呢").ticketNumber()).isNotNull();

        var other = flow.open("demo", Language.ZH_HANS);
        ask(other, "zh-Hans", "报修多久会有人来");
        assertThat(ask(other, "zh-Hans", "那电梯呢").ticketNumber()).isNull();
    }

    @Test
    void forgetsTheQuestionAfterHalfAnHour() {
        var conversation = flow.open("demo", Language.ZH_HANS);
        ask(conversation, "zh-Hans", "师傅几点可以上门");
        flow.clock().advance(Duration.ofMinutes(30).plusSeconds(1));

        assertThat(ask(conversation, "zh-Hans", "那周末呢").citations()).extracting(Citation::section)
            .doesNotContain("5.3", "5.4");
    }

    private static Message ask(String conversation, String language, String text) {
        return flow.ask(conversation, Language.of(language), text);
    }

}
