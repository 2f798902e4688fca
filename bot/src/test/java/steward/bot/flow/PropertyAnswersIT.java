package steward.bot.flow;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.conversation.Citation;
import steward.bot.conversation.Message;
import steward.bot.conversation.MessageKind;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A document that is limited to a property speaks to its residents alone. */
class PropertyAnswersIT {

    private static final String RULE = "湖滨泳池每天 7:00 开放，21:00 关闭。";

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = new BotFlow(data);
        flow.addSite("lakeside");
        flow.upload("pool", RULE, "lakeside");
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @Test
    void answersItsResidents() {
        var reply = ask("lakeside");

        assertThat(reply.kind()).isEqualTo(MessageKind.ANSWER);
        assertThat(reply.citations()).extracting(Citation::quote).contains(RULE);
    }

    @Test
    void answersNobodyElse() {
        var reply = ask("demo");

        assertThat(reply.citations()).extracting(Citation::quote).doesNotContain(RULE);
        assertThat(reply.text()).doesNotContain("21:00");
    }

    private static Message ask(String property) {
        return flow.ask(flow.open(property, Language.ZH_HANS), Language.ZH_HANS, "请问泳池几点开放？");
    }

}
