package steward.bot.answer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.bot.conversation.Citation;
import steward.knowledge.article.Article;
import steward.knowledge.article.ArticleSearch;
import steward.knowledge.article.ArticleState;
import steward.knowledge.article.Articles;
import steward.knowledge.source.Language;
import steward.testing.Databases;
import steward.testing.KnowledgeContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff wrote comes before what the documents say. */
class CuratedAnswersIT {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private static Path data;

    private static KnowledgeContext knowledge;

    private static AnswerDesk desk;

    @BeforeAll
    static void write() {
        knowledge = new KnowledgeContext(data, null, Databases.H2.migrated());
        var answers = new Answers(knowledge.search(), knowledge.rarity(), new Relevance(knowledge.embeddings()),
                Optional.empty());
        desk = new AnswerDesk(new CuratedAnswers(knowledge.bean(ArticleSearch.class)), answers,
                new Drafts(Optional.empty(), new SimpleMeterRegistry()));
        knowledge.bean(Articles.class).save(article("a", Language.ZH_HANS, "几点可以上门维修？", "师傅早上八点起上门。"));
        knowledge.bean(Articles.class)
            .save(article("b", Language.EN, "When do you wash the garage?", "On the first Monday, from 9:00."));
    }

    @AfterAll
    static void close() {
        knowledge.close();
    }

    @Test
    void isGivenBeforeTheDocumentsAreAsked() {
        var answer = desk.answer(Enquiries.of("请问几点可以上门维修", Language.ZH_HANS));

        assertThat(answer.text()).isEqualTo("师傅早上八点起上门。[1]");
        assertThat(answer.citations()).containsExactly(new Citation(1, "工作人员写的答复", "陈晓，2026-11-23", "师傅早上八点起上门。"));
    }

    @Test
    void isShownInTheResidentsScriptAndQuotedAsItWasWritten() {
        var answer = desk.answer(Enquiries.of("幾點可以上門維修", Language.ZH_HANT));

        assertThat(answer.text()).isEqualTo("師傅早上八點起上門。[1]");
        assertThat(answer.citations()).containsExactly(new Citation(1, "工作人員寫的答覆", "陈晓，2026-11-23", "师傅早上八点起上门。"));
    }

    @Test
    void namesItsAuthorInEnglishToo() {
        assertThat(desk.answer(Enquiries.of("When do you wash the garage", Language.EN)).citations()).singleElement()
            .satisfies(citation -> {
                assertThat(citation.document()).isEqualTo("Answer written by our staff");
                assertThat(citation.section()).isEqualTo("陈晓, 2026-11-23");
            });
    }

    @Test
    void leavesOtherQuestionsToTheDocuments() {
        assertThat(desk.answer(Enquiries.of("报修多久有人来？", Language.ZH_HANS)).citations())
            .noneMatch(citation -> citation.document().equals("工作人员写的答复"));
    }

    private static Article article(String id, Language language, String question, String answer) {
        return new Article(id, List.of(question), answer, language, ArticleState.IN_FORCE, "s1", "陈晓",
                LocalDate.of(2026, 11, 23), NOON);
    }

}
