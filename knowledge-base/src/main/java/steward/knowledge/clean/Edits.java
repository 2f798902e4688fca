package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text that is changed step by step and remembers where each of its characters stood at
 * first, so that all steps together can be told, and undone, as one.
 */
final class Edits {

    private final String cleaner;

    private final String original;

    private final List<String> cleaners = new ArrayList<>();

    /** Who removed each character of the original: an index, -1 for nobody. */
    private final int[] removedBy;

    /**
     * Where each character of the text stood; one that was added has its cleaner's
     * ~index.
     */
    private int[] origins;

    private String text;

    /** The cleaner changes the text as it likes. */
    Edits(String cleaner, String original) {
        this.cleaner = cleaner;
        this.original = original;
        text = original;
        removedBy = new int[original.length()];
        Arrays.fill(removedBy, -1);
        origins = new int[original.length()];
        Arrays.setAll(origins, i -> i);
    }

    String text() {
        return text;
    }

    /** Replaces every match; one that is replaced by itself stays what it was. */
    Edits replace(Pattern pattern, Function<MatchResult, String> replacement) {
        var step = new ArrayList<Removal>();
        pattern.matcher(text)
            .results()
            .map(found -> at(found.start(), found.end(), replacement.apply(found)))
            .filter(change -> !change.removed().equals(change.replacement()))
            .forEach(step::add);
        return apply(step);
    }

    /** A change to the text as it is now, to be applied with others. */
    Removal at(int start, int end, String replacement) {
        return new Removal(cleaner, start, text.substring(start, end), replacement);
    }

    /**
     * Makes changes.
     * @param step in the order of the text as it is now, without overlaps
     */
    Edits apply(List<Removal> step) {
        int delta = step.stream().mapToInt(each -> each.replacement().length() - each.removed().length()).sum();
        var next = new StringBuilder(text.length() + delta);
        var nextOrigins = new int[text.length() + delta];
        int copied = 0;
        for (var each : step) {
            var change = each.shortened();
            keep(copied, change.at(), next, nextOrigins);
            copied = change.at() + change.removed().length();
            int by = index(change.cleaner());
            remove(change.at(), copied, by);
            Arrays.fill(nextOrigins, next.length(), next.length() + change.replacement().length(), ~by);
            next.append(change.replacement());
        }
        keep(copied, text.length(), next, nextOrigins);
        text = next.toString();
        origins = nextOrigins;
        return this;
    }

    /** All steps as one, in the order of the original. */
    List<Removal> removals() {
        var removals = new ArrayList<Removal>();
        int at = 0;
        int i = 0;
        while (at < original.length() || i < text.length()) {
            if (i < text.length() && origins[i] == at) {
                i++;
                at++;
                continue;
            }
            int kept = i;
            while (kept < text.length() && origins[kept] < 0) {
                kept++;
            }
            int until = kept < text.length() ? origins[kept] : original.length();
            addGap(at, until, i, kept, removals);
            at = until;
            i = kept;
        }
        return removals;
    }

    Cleaned cleaned(List<String> pieces) {
        return new Cleaned(text, pieces, removals());
    }

    private void keep(int from, int to, StringBuilder next, int[] nextOrigins) {
        System.arraycopy(origins, from, nextOrigins, next.length(), to - from);
        next.append(text, from, to);
    }

    private void remove(int from, int to, int by) {
        for (int i = from; i < to; i++) {
            if (origins[i] >= 0) {
                removedBy[origins[i]] = by;
            }
        }
    }

    /** What went and came between two characters that stayed, told apart by cleaner. */
    private void addGap(int from, int to, int addedFrom, int addedTo, List<Removal> removals) {
        var gap = new ArrayList<Removal>();
        for (int i = from; i < to; i = sameUntil(removedBy, i, to)) {
            var gone = original.substring(i, sameUntil(removedBy, i, to));
            gap.add(new Removal(cleaners.get(removedBy[i]), i, gone, ""));
        }
        for (int i = addedFrom; i < addedTo; i = sameUntil(origins, i, addedTo)) {
            var added = text.substring(i, sameUntil(origins, i, addedTo));
            gap.add(new Removal(cleaners.get(~origins[i]), to, "", added));
        }
        boolean replaced = gap.size() == 2 && gap.getFirst().isReplacedBy(gap.getLast());
        removals.addAll(replaced ? List.of(gap.getFirst().with(gap.getLast().replacement())) : gap);
    }

    private static int sameUntil(int[] values, int from, int to) {
        int end = from + 1;
        while (end < to && values[end] == values[from]) {
            end++;
        }
        return end;
    }

    private int index(String name) {
        int index = cleaners.indexOf(name);
        if (index < 0) {
            cleaners.add(name);
            return cleaners.size() - 1;
        }
        return index;
    }

}
