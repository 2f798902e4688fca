package steward.console.knowledge;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import steward.knowledge.clean.Cleaning;
import steward.knowledge.clean.Removal;

import static org.assertj.core.api.Assertions.assertThat;

class RemovalListTest {

    @Test
    void showsWhatStoodWhere() {
        var original = "# 花园\n\n## 1 浇水\n\n露台(tái)上的花每天浇一次。\n";

        var shown = RemovalList.of(original, Cleaning.clean(original).removals()).shown().getFirst();

        assertThat(shown.removed()).isEqualTo("(tái)");
        assertThat(shown.before()).endsWith("露台");
        assertThat(shown.after()).startsWith("上的花");
        assertThat(shown.line()).isEqualTo(5);
    }

    @Test
    void showsBlanksLastAndAsMarks() {
        var removals = List.of(new Removal("whitespace", 1, " \n", ""), new Removal("list marks", 4, "●", "-"));

        assertThat(RemovalList.of("a \nb●c", removals).shown()).extracting(RemovalList.Shown::removed)
            .containsExactly("●", "␣↵");
    }

    @Test
    void countsWhatItDoesNotShow() {
        var removals = Collections.nCopies(203, new Removal("list marks", 0, "●", ""));

        var list = RemovalList.of("●", removals);

        assertThat(list.shown()).hasSize(200);
        assertThat(list.rest()).isEqualTo(3);
    }

    @Test
    void keepsALongOneShort() {
        var shown = RemovalList.of("长".repeat(500), List.of(new Removal("site notices", 0, "长".repeat(500), "")))
            .shown()
            .getFirst();

        assertThat(shown.removed()).hasSize(300);
        assertThat(shown.more()).isEqualTo(200);
    }

    @Test
    void neverCutsACharacterInTwo() {
        var shown = RemovalList.of("𠮷".repeat(40) + "x", List.of(new Removal("list marks", 80, "x", "")))
            .shown()
            .getFirst();

        assertThat(shown.before()).isEqualTo("𠮷".repeat(12));
    }

}
