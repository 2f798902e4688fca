package steward.bot.triage;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a message that can each be about something else. */
final class Parts {

    private static final int MOST = 40;

    private static final Pattern BOUNDARY = Pattern
        .compile("(?<=[。！？!?；;\\n])|(?<=\\.)(?=\\s)|(?<=[,，、 ])(?=(?i:另外|还有(?!没|人|多)|還有(?!沒|人)|顺便|順便|顺带|对了|對了|再就是|"
                + "此外|其次|仲有|2[、.)]|②|also\\b|plus\\b|by the way|btw\\b|and also|and can|and could|oh and|one more|but (?:now|the|my|there)))"
                + "|(?=(?:另外|顺便问|順便問|顺便帮|还有就是))|(?<=\\s)(?=[1-9][.、)]\\s?\\D)");

    private Parts() {
    }

    private static final Pattern CLAUSE = Pattern.compile(
            "[。！？!?；;\\n，,、…]+|\\.(?=\\s)|\\s+(?i:and|but|plus|also|meanwhile|while)\\s+|(?=另外|还有(?!没|人|多)|顺便|順便|对了|同埋|仲有)");

    /** The clauses of a part. */
    static List<String> clauses(String part) {
        return Arrays.stream(CLAUSE.split(part, MOST)).map(String::strip).filter(clause -> !clause.isEmpty()).toList();
    }

    static List<String> of(String text) {
        return Arrays.stream(BOUNDARY.split(text, MOST)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

}
