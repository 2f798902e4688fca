package steward.knowledge.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cleaners in the order they need: characters first, then lines, then structure. */
public final class Cleaning {

    /**
     * Grows when any cleaner cleans differently, so that stored texts are cleaned again.
     */
    public static final int VERSION = 3;

    private Cleaning() {
    }

    public static Result clean(String text) {
        var removed = new LinkedHashMap<String, Integer>();
        var edits = new Edits("whitespace", text);
        for (var cleaner : cleaners(text)) {
            var step = cleaner.clean(edits.text());
            edits.apply(step.removals());
            removed.put(cleaner.name(), step.removed().size());
        }
        edits.replace(Whitespace.OUTSIDE, _ -> "");
        return new Result(edits.text(), removed, edits.removals());
    }

    private static List<Cleaner> cleaners(String text) {
        return List.of(new Whitespace(), new ShiftedCharacters(), new PinyinBrackets(), new SiteNotices(),
                new PageCounts(), new TitleLists(), new RunTogetherLines(), new ReplacementCharacters(),
                new BrokenSentences(text), new RepeatedOutline(), new ListMarks());
    }

    /** The text before it was cleaned. */
    public static String restore(Result result) {
        var original = new StringBuilder();
        int kept = 0;
        for (var each : result.removals()) {
            int next = kept + each.at() - original.length();
            original.append(result.text(), kept, next).append(each.removed());
            kept = next + each.replacement().length();
        }
        return original.append(result.text(), kept, result.text().length()).toString();
    }

    /**
     * A clean text.
     *
     * @param removed how many pieces each cleaner took out or repaired, by its name
     * @param removals every change, in the order of the text before
     */
    public record Result(String text, Map<String, Integer> removed, List<Removal> removals) {
    }

}
