package steward.bot.answer;

import java.util.List;
import java.util.Optional;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import steward.bot.conversation.Citation;
import steward.knowledge.article.Article;
import steward.knowledge.article.ArticleMatch;
import steward.knowledge.article.ArticleSearch;
import steward.knowledge.source.Language;
import steward.knowledge.source.Script;

/** Answers that staff wrote, shown with who wrote them and when. */
@Component
class CuratedAnswers {

    private final ArticleSearch articles;

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    CuratedAnswers(ArticleSearch articles) {
        this.articles = articles;
        messages.setBasename("replies");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    Optional<Answer> find(String question, Language language) {
        return articles.find(question, language).map(match -> answer(match, language));
    }

    private Answer answer(ArticleMatch match, Language language) {
        var article = match.article();
        var text = language == Language.ZH_HANT ? Script.traditional(article.answer()) : article.answer();
        return new Answer(true, text + "[1]", match.similarity(), List.of(citation(article, language)));
    }

    private Citation citation(Article article, Language language) {
        return new Citation(1, messages.getMessage("answer.curated", null, language.locale()),
                messages.getMessage("answer.curated.by", new Object[] { article.author(), article.dated().toString() },
                        language.locale()),
                article.answer());
    }

}
