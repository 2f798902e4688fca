package steward.bot.answer;

import java.util.ArrayList;
import java.util.List;

import steward.bot.llm.NoReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a draft while it comes: {@code {"sentences":[{…},{…}]}}, whatever stands around
 * it. Gives each sentence as soon as its brace closes.
 */
final class DraftReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST = 20_000;

    private static final int IN_LIST = 2;

    private final StringBuilder sentence = new StringBuilder();

    private int depth;

    private int length;

    private boolean inString;

    private boolean escaped;

    private boolean complete;

    /**
     * @throws NoReply when what came is no draft
     */
    List<DraftSentence> read(String part) {
        length += part.length();
        if (length > LONGEST) {
            throw new NoReply("the draft has no end");
        }
        var read = new ArrayList<DraftSentence>();
        for (var i = 0; i < part.length() && !complete; i++) {
            if (endsSentence(part.charAt(i))) {
                read.add(parse());
            }
        }
        return read;
    }

    /** Whether the list of sentences has been closed. */
    boolean isComplete() {
        return complete;
    }

    private boolean endsSentence(char c) {
        if (depth > IN_LIST || depth == IN_LIST && c == '{') {
            sentence.append(c);
        }
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            return false;
        }
        return step(c);
    }

    private boolean step(char c) {
        switch (c) {
            case '"' -> inString = depth > 0;
            case '{' -> depth++;
            case '[' -> depth += depth > 0 ? 1 : 0; // before the draft it is prose
            case '}', ']' -> {
                complete = c == ']' && depth == IN_LIST;
                depth = Math.max(0, depth - 1);
                return c == '}' && depth == IN_LIST;
            }
            default -> {
                // a name, a number or a blank
            }
        }
        return false;
    }

    private DraftSentence parse() {
        try {
            return JSON.readValue(sentence.toString(), DraftSentence.class);
        }
        catch (JacksonException ex) {
            throw new NoReply("the draft is not readable");
        }
        finally {
            sentence.setLength(0);
        }
    }

}
