package steward.knowledge.chunk;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChunksTest {

    @Test
    void keepsASectionOfTheLongestLengthWhole() {
        var text = "字".repeat(299) + "。";
        assertThat(Chunks.passages(text)).containsExactly(text);
    }

    @Test
    void breaksAtTheEndOfASentence() {
        var first = "甲".repeat(200) + "。”";
        var second = "乙".repeat(100) + "！";
        assertThat(Chunks.passages(first + second)).containsExactly(first, second);
    }

    @Test
    void breaksALongSentenceAtAPause() {
        var passages = Chunks.passages("甲".repeat(250) + "，" + "乙".repeat(250) + "。");
        assertThat(passages).containsExactly("甲".repeat(250) + "，", "乙".repeat(250) + "。");
    }

    @Test
    void breaksWhatHasNoPauseAtTheLimit() {
        assertThat(Chunks.passages("长".repeat(601))).extracting(String::length).containsExactly(300, 300, 1);
    }

    @Test
    void keepsAmountsAndAbbreviationsTogether() {
        assertThat(Sentences.borders("It costs 0.8 yuan. Ask us.", 300)).containsExactly(18, 26);
    }

    @Test
    void losesNoWord() {
        var text = "一句。二句！\n三句；" + "四".repeat(400) + "。Five. Six?";
        var together = String.join("", Chunks.passages(text));
        assertThat(together.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void givesAPassageTheSameIdWhenOthersChange() {
        var before = Chunks.of("d", List.of(new Section("1.1", "水", "", "关阀门。"), new Section("1.2", "电", "", "拉闸。")));
        var after = Chunks.of("d", List.of(new Section("1.2", "电", "", "拉闸。"), new Section("1.3", "火", "", "快跑。")));
        assertThat(after.getFirst().id()).isEqualTo(before.getLast().id());
        assertThat(after.getLast().id()).isNotEqualTo(before.getFirst().id());
    }

}
