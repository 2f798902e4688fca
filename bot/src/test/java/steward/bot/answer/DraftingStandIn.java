package steward.bot.answer;

import java.util.List;
import java.util.Map;

import steward.bot.answer.DraftSentence.Quote;
import steward.bot.llm.ModelStandIn;
import tools.jackson.databind.json.JsonMapper;

/** Plays a language model that words answers. */
public final class DraftingStandIn extends ModelStandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    DraftAssistant assistant() {
        return new OpenAiDraftAssistant(endpoint());
    }

    /** Drafts these sentences, token by token. */
    void drafts(DraftSentence... sentences) {
        says(JSON.writeValueAsString(Map.of("sentences", List.of(sentences))));
    }

    /** Drafts one sentence, which is a quote. */
    public void repeats(int passage, String quote) {
        drafts(sentence(quote, passage, quote));
    }

    static DraftSentence sentence(String text, int passage, String quote) {
        return new DraftSentence(text, List.of(new Quote(passage, quote)));
    }

}
