package steward.bot.answer;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import steward.knowledge.search.Enquiry;

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

    public Answer answer(Enquiry enquiry) {
        return answer(enquiry, grown -> {
        });
    }

    /**
     * @param growing told by what the text grows while a model drafts it; the answer
     * returned takes its place and may be another
     */
    public Answer answer(Enquiry enquiry, Consumer<String> growing) {
        return curated.find(enquiry.question(), enquiry.language()).orElseGet(() -> fromDocuments(enquiry, growing));
    }

    private Answer fromDocuments(Enquiry enquiry, Consumer<String> growing) {
        var found = answers.extract(enquiry);
        // Which of several clauses holds is not for a model to say.
        return found.isAnswered() && found.answer().conflicts().isEmpty() ? drafts.redraft(found, growing)
                : found.answer();
    }

}
