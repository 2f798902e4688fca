package steward.knowledge.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import steward.knowledge.source.Script;

import static org.assertj.core.api.Assertions.assertThat;

class RegionalTest {

    private final Regional regional = new Regional();

    @Test
    void rowsDifferBeyondTheScript() {
        var rows = WordList.read("regional.tsv");

        assertThat(rows).hasSizeGreaterThanOrEqualTo(350)
            .allSatisfy(row -> assertThat(row.right())
                .doesNotContain(Script.simplified(row.left().getFirst().replace("*", ""))))
            .allSatisfy(row -> assertThat(row.right()).allMatch(word -> Script.simplified(word).equals(word)))
            .extracting(row -> Script.simplified(row.left().getFirst()))
            .doesNotHaveDuplicates();
    }

    @Test
    void aWordIsFoundInEitherScriptTheLongestFirst() {
        assertThat(regional.inMainland("升降機壞了")).containsExactly(List.of("电梯"));
        assertThat(regional.inMainland("升降机大堂漏水")).containsExactly(List.of("电梯厅"));
        assertThat(regional.inMainland("电梯坏了")).isEmpty();
    }

    @Test
    void theMainlandsWordsLeadToTheOthers() {
        assertThat(regional.elsewhere("电梯坏了").getFirst()).contains("升降機");
        assertThat(regional.inMainland("社區")).containsExactly(List.of("小区"));
        assertThat(regional.elsewhere("小区").getFirst()).contains("屋苑").doesNotContain("社區");
        assertThat(regional.rewritten("樓上的冷氣滴水找管理處")).isEqualTo("樓上的空调滴水找物业服务中心");
    }

}
