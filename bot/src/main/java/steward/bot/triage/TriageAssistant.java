package steward.bot.triage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import steward.bot.llm.LanguageModel;
import steward.bot.llm.LlmProperties.Endpoint;
import steward.bot.llm.NoReply;
import steward.bot.ticket.Category;
import steward.bot.ticket.Urgency;

/** Asks the language model that is set up what a message is about. */
final class TriageAssistant {

    /** However long an answer may wait: a resident waits for triage before that. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    /** The same for every message, so that an endpoint prepares it once. */
    private static final ResponseFormat FORMAT = ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("triage").rootElement(reply()).build())
        .build();

    private final LanguageModel model;

    TriageAssistant(Endpoint endpoint) {
        this.model = new LanguageModel(endpoint.within(LONGEST), "triage");
    }

    /**
     * @param masked the message without personal data
     * @throws NoReply when the model gives none in time
     */
    List<Suggestion> suggest(String masked) {
        var reader = new SuggestionReader();
        model.ask(Map.of("message", masked), FORMAT, reader::read);
        return reader.suggestions();
    }

    private static JsonObjectSchema reply() {
        var issue = JsonObjectSchema.builder()
            .addStringProperty("words")
            .addEnumProperty("category", Arrays.stream(Category.values()).map(Category::label).toList())
            .addEnumProperty("urgency", Arrays.stream(Urgency.values()).map(Urgency::name).toList())
            .required("words", "category", "urgency")
            .additionalProperties(false)
            .build();
        return JsonObjectSchema.builder()
            .addProperty("issues", JsonArraySchema.builder().items(issue).build())
            .required("issues")
            .additionalProperties(false)
            .build();
    }

}
