package steward.knowledge.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTest {

    private static final Glossary GLOSSARY = new Glossary();

    @Test
    void holdsThousandsOfWordsInBothLanguages() {
        var rows = WordList.read("glossary-building.tsv", "glossary-service.tsv", "glossary-daily.tsv");

        assertThat(rows.stream().flatMap(row -> row.left().stream()).distinct().count()).isGreaterThan(1_500);
        assertThat(rows.stream().flatMap(row -> row.right().stream()).distinct().count()).isGreaterThan(1_500);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.left()).doesNotContain("");
            assertThat(row.right()).doesNotContain("");
        });
    }

    @Test
    void carriesEnglishToChineseAndBack() {
        assertThat(words(GLOSSARY.inChinese("Who repairs the lifts?"))).contains("电梯");
        assertThat(words(GLOSSARY.inEnglish("電梯壞了"))).contains("lift");
    }

    @Test
    void writesWhatResidentsSay() {
        assertThat(words(GLOSSARY.written("投诉了没人理"))).contains("无人响应");
    }

    private static Set<String> words(List<Set<List<String>>> found) {
        return found.stream().flatMap(Set::stream).flatMap(List::stream).collect(Collectors.toSet());
    }

}
