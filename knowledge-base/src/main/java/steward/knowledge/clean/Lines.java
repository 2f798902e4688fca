package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Drops lines. */
final class Lines {

    private Lines() {
    }

    static Cleaned without(String cleaner, String text, Predicate<String> damage) {
        var lines = of(text);
        var dropped = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            dropped.set(i, !lines.get(i).isBlank() && damage.test(lines.get(i).strip()));
        }
        return without(cleaner, text, lines, dropped);
    }

    /** Blank lines among those dropped are not counted. */
    static Cleaned without(String cleaner, String text, List<String> lines, BitSet dropped) {
        var edits = new Edits(cleaner, text);
        var step = new ArrayList<Removal>();
        int lastKept = dropped.previousClearBit(lines.size() - 1);
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int end = start + lines.get(i).length();
            if (dropped.get(i) && i < lastKept) {
                step.add(edits.at(start, end + 1, ""));
            }
            else if (dropped.get(i)) {
                step.add(edits.at(Math.max(0, start - 1), end, ""));
            }
            start = end + 1;
        }
        return edits.apply(step)
            .cleaned(dropped.stream().mapToObj(lines::get).filter(line -> !line.isBlank()).toList());
    }

    /** The line without the mark that makes it a list item. */
    static String withoutMark(String line) {
        return line.strip().replaceFirst("^[-*•·●▪◦]\\s*", "");
    }

    static List<String> of(String text) {
        return List.of(text.split("\n", -1));
    }

}
