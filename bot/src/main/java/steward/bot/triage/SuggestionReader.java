package steward.bot.triage;

import java.util.List;

import steward.bot.llm.NoReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code {"issues":[…]}} while it comes, whatever stands around it. */
final class SuggestionReader {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private static final int LONGEST = 8_000;

    private final StringBuilder reply = new StringBuilder();

    private List<Suggestion> suggestions = List.of();

    /**
     * Whether the reply is complete with this part.
     * @throws NoReply when it becomes too long to be one
     */
    boolean read(String part) {
        reply.append(part);
        if (reply.length() > LONGEST) {
            throw new NoReply("the reply has no end");
        }
        return part.indexOf('}') >= 0 && parse();
    }

    /** Of a complete reply. */
    List<Suggestion> suggestions() {
        return suggestions;
    }

    private boolean parse() {
        int start = reply.indexOf("{");
        int end = reply.lastIndexOf("}") + 1;
        if (start < 0 || start > end) {
            return false;
        }
        try {
            suggestions = JSON.readValue(reply.substring(start, end), Suggestion.Reply.class).issues();
            return true;
        }
        catch (JacksonException ex) {
            return false; // there may be more to come
        }
    }

}
