package steward.console.knowledge;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import steward.bot.answer.AnswerDesk;
import steward.bot.conversation.Citation;
import steward.bot.triage.Languages;
import steward.knowledge.search.Enquiry;

/** Answers a question as the bot would answer a resident. */
@RestController
class AnswerController {

    private final AnswerDesk answers;

    private final AskedAt askedAt;

    AnswerController(AnswerDesk answers, AskedAt askedAt) {
        this.answers = answers;
        this.askedAt = askedAt;
    }

    /**
     * @param property whose residents ask; what is limited to another one is not found
     */
    record Asked(@NotBlank @Size(max = 1000) String question, @Nullable String property) {
    }

    /**
     * @param conflicts those citations that say something else than the first one
     */
    record Answered(boolean answered, String text, double confidence, List<Citation> citations,
            List<Citation> conflicts, long tookMicros) {
    }

    @PostMapping("/api/v1/knowledge/answers")
    Answered answer(@Valid @RequestBody Asked asked) {
        var start = System.nanoTime();
        var answer = answers
            .answer(new Enquiry(asked.question(), Languages.of(asked.question()), askedAt.property(asked.property())));
        return new Answered(answer.answered(), answer.text(), answer.confidence(), answer.citations(),
                answer.conflicts(), (System.nanoTime() - start) / 1_000);
    }

}
