package steward.bot.answer;

import java.util.function.Consumer;

import dev.langchain4j.model.chat.request.ResponseFormat;
import steward.bot.llm.LanguageModel;
import steward.bot.llm.LlmProperties.Endpoint;

/** Asks the language model that is set up. */
final class OpenAiDraftAssistant implements DraftAssistant {

    private final LanguageModel model;

    OpenAiDraftAssistant(Endpoint endpoint) {
        this.model = new LanguageModel(endpoint, "answer");
    }

    @Override
    public void draft(DraftTask task, Consumer<DraftSentence> each) {
        var reader = new DraftReader();
        model.ask(task.data(), ResponseFormat.JSON, part -> {
            reader.read(part).forEach(each);
            return reader.isComplete();
        });
    }

}
