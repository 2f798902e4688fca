package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Drops lines. */
final class Lines {

    private Lines() {
    }

    static Cleaned without(String text, Predicate<String> damage) {
        var kept = new ArrayList<String>();
        var removed = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            (!line.isBlank() && damage.test(line.strip()) ? removed : kept).add(line);
        }
        return new Cleaned(removed.isEmpty() ? text : String.join("\n", kept), removed);
    }

    /** The line without the mark that makes it a list item. */
    static String withoutMark(String line) {
        return line.strip().replaceFirst("^[-*•·●▪◦]\\s*", "");
    }

    static List<String> of(String text) {
        return List.of(text.split("\n", -1));
    }

}
