package steward.bot.flow;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.answer.Answer;
import steward.bot.answer.AnswerDesk;
import steward.bot.conversation.Citation;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.search.Enquiry;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Two documents beside the handbook, of which one sets another time. */
class ConflictingDocumentsIT {

    private static final String PROMISE = "普通投诉在 24 小时内由工作人员联系您。";

    private static final String OTHER = "普通投诉由客服在 12 小时内联系投诉人。";

    private static final String SAME = "健身房开卡申请由会所在两个工作日内答复。";

    private static final String LATER = "健身房开卡申请由前台在五个工作日内答复。";

    @TempDir
    private static Path data;

    private static BotFlow flow;

    @BeforeAll
    static void start() {
        flow = new BotFlow(data);
        flow.upload("desk-rules", "# 前台规定\n\n## 1 普通投诉多久有人联系\n\n" + OTHER + "\n\n## 2 健身房开卡\n\n" + LATER, null);
        flow.upload("club-rules", "# 会所规定\n\n## 1 健身房开卡\n\n" + SAME, null);
    }

    @AfterAll
    static void stop() {
        flow.close();
    }

    @Test
    void namesThePromiseInForceFirst() {
        var answer = answer("普通投诉多久有人联系我");

        assertThat(quotes(answer.citations()).getFirst()).isEqualTo(PROMISE);
        assertThat(quotes(answer.conflicts())).containsExactly(OTHER);
        assertThat(answer.citations()).containsAll(answer.conflicts());
        assertThat(answer.text()).contains(PROMISE, OTHER);
    }

    @Test
    void listsWhatDiffersWhereNothingIsPromised() {
        var answer = answer("健身房开卡申请多久答复");

        assertThat(quotes(answer.citations())).containsExactlyInAnyOrder(SAME, LATER);
        assertThat(answer.conflicts()).hasSize(1).doesNotContain(answer.citations().getFirst());
    }

    @Test
    void findsNoneWhereOneDocumentSpeaks() {
        assertThat(answer("装修几点到几点能砸墙").conflicts()).isEmpty();
        assertThat(answer("严重投诉多久有人联系我").conflicts()).isEmpty();
    }

    @Test
    void saysThatTheDocumentsDiffer() {
        var conversation = flow.open("demo", Language.ZH_HANS);

        assertThat(flow.ask(conversation, Language.ZH_HANS, "请问普通投诉多久有人联系").text()).contains("说法不一样", PROMISE, OTHER);
    }

    private static Answer answer(String question) {
        return flow.get(AnswerDesk.class)
            .answer(new Enquiry(question, Language.ZH_HANS, new PassageFilter(null, flow.clock().instant())));
    }

    private static List<String> quotes(List<Citation> citations) {
        return citations.stream().map(Citation::quote).toList();
    }

}
