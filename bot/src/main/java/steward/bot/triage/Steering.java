package steward.bot.triage;

import java.util.List;

import steward.bot.triage.RuleFile.Row;

/**
 * Whether a text talks to the assistant or about how it is to be dealt with. A language
 * model that obeys whatever it reads must not read it.
 */
final class Steering {

    private final List<Row> marks = RuleFile.read("steering.tsv");

    /**
     * @param plain as {@link Plain} writes it
     */
    boolean isIn(String plain) {
        return marks.stream().anyMatch(mark -> mark.pattern().matcher(plain).find());
    }

}
