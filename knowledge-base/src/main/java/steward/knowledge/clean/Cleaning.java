package steward.knowledge.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cleaners in the order they need: characters first, then lines, then structure. */
public final class Cleaning {

    /**
     * Grows when any cleaner cleans differently, so that stored texts are cleaned again.
     */
    public static final int VERSION = 2;

    private static final List<Cleaner> CLEANERS = List.of(new Whitespace(), new ShiftedCharacters(),
            new PinyinBrackets(), new SiteNotices(), new PageCounts(), new TitleLists(), new RunTogetherLines(),
            new BrokenSentences(), new RepeatedOutline(), new ListMarks());

    private Cleaning() {
    }

    public static Result clean(String text) {
        var removed = new LinkedHashMap<String, Integer>();
        var cleaned = text;
        for (var cleaner : CLEANERS) {
            var step = cleaner.clean(cleaned);
            cleaned = step.text();
            removed.put(cleaner.name(), step.removed().size());
        }
        return new Result(cleaned.strip(), removed);
    }

    /**
     * A clean text.
     *
     * @param removed how many pieces each cleaner took out or repaired, by its name
     */
    public record Result(String text, Map<String, Integer> removed) {
    }

}
