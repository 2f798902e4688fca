package steward.bot.answer;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import steward.knowledge.source.Language;

/**
 * Answers residents: with what staff wrote for the question, or else with what the
 * documents say, in the words of a language model where one is set up and every sentence
 * of it could be checked.
 */
@Component
public class AnswerDesk {

    private final CuratedAnswers curated;

    private final Answers answers;

    private final Drafts drafts;

    AnswerDesk(CuratedAnswers curated, Answers answers, Drafts drafts) {
        this.curated = curated;
        this.answers = answers;
        this.drafts = drafts;
    }

    public Answer answer(String question, Language language) {
        return answer(question, language, grown -> {
        });
    }

    /**
     * @param growing told by what the text grows while a model drafts it; the answer
     * returned takes its place and may be another
     */
    public Answer answer(String question, Language language, Consumer<String> growing) {
        return curated.find(question, language).orElseGet(() -> fromDocuments(question, language, growing));
    }

    private Answer fromDocuments(String question, Language language, Consumer<String> growing) {
        var found = answers.answer(question, language);
        return found.answered() ? drafts.redraft(question, language, found, growing) : found;
    }

}
