package steward.knowledge.chunk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.knowledge.clean.Cleaning;
import steward.knowledge.source.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ChunksTest {

    @Test
    void keepsASectionOfTheLongestLengthWhole() {
        var text = "字".repeat(299) + "。";
        assertThat(passages(text)).containsExactly(text);
    }

    @Test
    void breaksAtTheEndOfASentence() {
        var first = "甲".repeat(200) + "。”";
        var second = "乙".repeat(100) + "！";
        assertThat(passages(first + second)).containsExactly(first, second);
    }

    @Test
    void breaksALongSentenceAtAPause() {
        var passages = passages("甲".repeat(250) + "，" + "乙".repeat(250) + "。");
        assertThat(passages).containsExactly("甲".repeat(250) + "，", "乙".repeat(250) + "。");
    }

    @Test
    void breaksWhatHasNoPauseAtTheLimit() {
        assertThat(passages("长".repeat(601))).extracting(String::length).containsExactly(300, 300, 1);
    }

    @Test
    void keepsAmountsAndAbbreviationsTogether() {
        assertThat(Sentences.borders("It costs 0.8 yuan. Ask us.", 300)).containsExactly(18, 26);
    }

    @Test
    void losesNoWord() {
        var text = "一句。二句！\n三句；" + "四".repeat(400) + "。Five. Six?";
        var together = String.join("", passages(text));
        assertThat(together.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void givesAPassageTheSameIdWhenOthersChange() {
        var before = Chunks.of("d", List.of(section("1.1", "水", "关阀门。"), section("1.2", "电", "拉闸。")));
        var after = Chunks.of("d", List.of(section("1.2", "电", "拉闸。"), section("1.3", "火", "快跑。")));
        assertThat(after.getFirst().id()).isEqualTo(before.getLast().id());
        assertThat(after.getLast().id()).isNotEqualTo(before.getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({ "/handbook/handbook.zh-Hans.md, ZH_HANS", "/handbook/handbook.en.md, EN" })
    void isFoundAtItsPlaceInTheCleanText(String handbook, Language language) throws IOException {
        var text = Cleaning.clean(read(handbook)).text();

        var chunks = Chunks.of("d", Sections.of(text, "", language));

        assertThat(chunks).hasSizeGreaterThan(100)
            .allSatisfy(chunk -> assertThat(text.substring(chunk.start(), chunk.end())).isEqualTo(chunk.text()));
    }

    @Test
    void doesNotBridgeWhatStandsInASectionOfItsOwn() {
        var text = "一、报修\n先打电话。\n1.1方式\n写信也行。\n1.2随时";

        var chunks = Chunks.of("d", Sections.of(text, "", Language.ZH_HANS));

        assertThat(chunks).extracting(Chunk::text).containsExactly("先打电话。", "1.2随时", "写信也行。");
        assertThat(chunks)
            .allSatisfy(chunk -> assertThat(text.substring(chunk.start(), chunk.end())).isEqualTo(chunk.text()));
    }

    private static List<String> passages(String text) {
        return Chunks.passages(section("1", "", text)).stream().map(Piece::text).toList();
    }

    private static Section section(String number, String heading, String text) {
        return new Section(number, heading, "", List.of(Piece.of(text, 0, text.length())));
    }

    private static String read(String resource) throws IOException {
        try (var in = Chunks.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
