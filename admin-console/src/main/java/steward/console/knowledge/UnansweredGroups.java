package steward.console.knowledge;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import steward.bot.triage.PersonalDataFinder;
import steward.knowledge.article.ArticleSearch;
import steward.knowledge.article.AskedQuestion;
import steward.knowledge.article.QuestionGroups;

/**
 * What residents ask and nothing answers, most asked first: the work list of whoever
 * writes documents and articles.
 */
@Component
class UnansweredGroups {

    private static final int LOOKED_AT = 500;

    private static final int SAMPLES = 3;

    private static final int LONGEST_SAMPLE = 200;

    private final UnansweredQuestions questions;

    private final QuestionGroups groups;

    private final ArticleSearch articles;

    UnansweredGroups(UnansweredQuestions questions, QuestionGroups groups, ArticleSearch articles) {
        this.questions = questions;
        this.groups = groups;
        this.articles = articles;
    }

    List<Group> of(String siteId) {
        var open = questions.newest(siteId, LOOKED_AT)
            .stream()
            .filter(question -> articles.find(question.text(), question.language()).isEmpty())
            .toList();
        return groups.of(open).stream().map(Group::of).toList();
    }

    /**
     * Questions that ask for the same.
     *
     * @param samples up to three of them in words of their own, without personal data
     */
    record Group(int count, Instant newestAt, String language, List<String> samples) {

        static Group of(List<AskedQuestion> questions) {
            var newest = questions.getFirst();
            return new Group(questions.size(), newest.askedAt(), newest.language().tag(),
                    questions.stream().map(Group::sample).distinct().limit(SAMPLES).toList());
        }

        private static String sample(AskedQuestion question) {
            var text = PersonalDataFinder.masked(question.text());
            return text.codePointCount(0, text.length()) <= LONGEST_SAMPLE ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…";
        }

    }

}
