package steward.knowledge.search;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.knowledge.index.PassageFilter;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

class HandbookSearchIT {

    @TempDir
    private static Path data;

    private static KnowledgeContext knowledge;

    @BeforeAll
    static void index() {
        knowledge = new KnowledgeContext(data, null, Databases.H2.migrated()).withVectors();
    }

    @AfterAll
    static void close() {
        knowledge.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hans | 报修多久有人来？ | 1.1
            zh-Hans | 普通故障什么时候有人到场 | 1.1 1.6
            zh-Hans | 投诉多久处理完 | 2.1
            zh-Hans | 师傅几点上门，周末来吗 | 5.1 5.3
            zh-Hans | 闻到煤气味怎么办 | 7.2
            zh-Hans | 被困在电梯里了 | 7.4
            zh-Hans | 催单怎么催 | 4.3
            zh-Hans | 投诉会不会让被投诉的人知道是我 | 2.6
            zh-Hans | 晚上没人上班找谁 | 6.3
            zh-Hans | 修了没两天又坏了 | 1.10
            zh-Hans | 不想再收到你们的短信 | 6.7
            zh-Hant | 報修後多久有人來？ | 1.1
            zh-Hant | 電梯困人怎麼辦 | 7.4
            zh-Hant | 可以改約上門時間嗎 | 5.5
            zh-Hant | 維修要不要收費 | 1.11
            zh-Hant | 停電了該怎麼做 | 7.7
            en | How fast do you answer a complaint? | 2.1
            en | When will somebody be on site for an ordinary repair? | 1.1 1.6
            en | I smell gas, what should I do? | 7.2
            en | Can I change my appointment? | 5.5
            en | Do weekends count towards the 48 hours? | 3.6
            en | How do I stop the text messages? | 6.7
            en | Will my neighbour find out that I complained? | 2.6
            en | Who is my steward? | 6.14 6.13
            en | How fast is a complaimt answered? | 2.1
            en | How do I unsubscribe from the mesages? | 6.7
            """)
    void findsTheSectionAmongTheFirstThree(String language, String question, String sections) {
        var found = knowledge.search().search(question, Language.of(language), 3);
        assertThat(found).extracting(Passage::section).containsAnyOf(sections.split(" "));
        assertThat(found).extracting(passage -> passage.language().isChinese())
            .containsOnly(Language.of(language).isChinese());
    }

    @Test
    void handsOverTheQuestionAsItWasRead() {
        var enquiry = new Enquiry("电梯没人理", Language.ZH_HANS, new PassageFilter(null, Instant.now()));

        var found = knowledge.search().find(enquiry, 3);

        assertThat(found.question().concepts()).isNotEmpty();
        assertThat(found.question().meaning()).isNotNull();
        assertThat(found.passages()).hasSize(3);
        assertThat(found.documents()).isEqualTo(Language.ZH_HANS);
    }

}
