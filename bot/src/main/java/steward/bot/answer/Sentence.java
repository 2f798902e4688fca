package steward.bot.answer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import steward.knowledge.search.Passage;

/** One sentence of a passage, exactly as it stands there. */
record Sentence(Passage passage, String text) {

    private static final Pattern END = Pattern.compile("(?<=[。！？；])|(?<=[.!?;])\\s+|\\R+");

    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·]\\s+)+");

    private static final int SHORTEST = 6;

    static List<Sentence> of(Passage passage) {
        return Arrays.stream(END.split(passage.text()))
            .map(String::strip)
            .map(text -> BULLET.matcher(text).replaceFirst(""))
            .filter(text -> text.length() >= SHORTEST)
            .map(text -> new Sentence(passage, text))
            .toList();
    }

}
