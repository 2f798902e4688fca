package steward.console.knowledge;

import java.util.List;

import org.junit.jupiter.api.Test;
import steward.bot.conversation.Citation;
import steward.console.knowledge.QuotedText.Part;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedTextTest {

    @Test
    void marksEachQuoteWhereItStands() {
        var parts = QuotedText.parts("甲。乙。丙。", List.of(quote(2, "丙。"), quote(1, "乙。")));

        assertThat(parts).containsExactly(new Part("甲。", 0), new Part("乙。", 1), new Part("丙。", 2));
    }

    @Test
    void losesNothingOfTheText() {
        var parts = QuotedText.parts("甲乙丙丁", List.of(quote(1, "甲乙丙"), quote(2, "丙丁"), quote(3, "无")));

        assertThat(parts).containsExactly(new Part("甲乙丙", 1), new Part("丁", 0));
    }

    private static Citation quote(int n, String text) {
        return new Citation(n, "手册", "1", text);
    }

}
