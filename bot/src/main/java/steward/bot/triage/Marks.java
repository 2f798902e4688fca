package steward.bot.triage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What cuts across topics: a case reported before, a wish for a person, an appointment.
 */
final class Marks {

    enum Mark {

        CANCEL, UPDATE, RECUR, STATUS, REPORTED, SLOW, HUMAN, WISHED, ATHOME, ANGRY, NUMBER, MORE, ASKS, COURTESY

    }

    private final Map<Mark, Pattern> patterns = new EnumMap<>(Mark.class);

    Marks() {
        for (var row : RuleFile.read("marks.tsv")) {
            var mark = Mark.valueOf(row.fields().getFirst().toUpperCase(Locale.ROOT));
            patterns.merge(mark, row.pattern(), (one, other) -> Pattern.compile(one + "|" + other));
        }
    }

    /**
     * @param plain as {@link Plain} writes it
     */
    Set<Mark> of(String plain) {
        var found = EnumSet.noneOf(Mark.class);
        patterns.forEach((mark, pattern) -> {
            if (pattern.matcher(plain).find()) {
                found.add(mark);
            }
        });
        return found;
    }

}
