package steward.knowledge.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lines a printer adds at the top or bottom of every page: titles, dates, page numbers.
 * They would stand in the middle of sentences that go on over the page.
 */
final class PdfRunningLines {

    private static final int FEWEST_PAGES = 3;

    /** How far from the edge of a page such a line may stand, in lines. */
    private static final int MARGIN = 2;

    private PdfRunningLines() {
    }

    /** The pages without them, unless nothing else is there. */
    static List<List<PdfLine>> without(List<List<PdfLine>> pages, Draft draft) {
        var seenOn = new HashMap<String, Set<Integer>>();
        for (int page = 0; page < pages.size(); page++) {
            for (var line : margins(pages.get(page))) {
                seenOn.computeIfAbsent(folded(line), _ -> new TreeSet<>()).add(page + 1);
            }
        }
        seenOn.values().removeIf(on -> on.size() < FEWEST_PAGES || on.size() * 2 < pages.size());
        var kept = new ArrayList<List<PdfLine>>();
        for (var page : pages) {
            var running = margins(page);
            running.removeIf(line -> !seenOn.containsKey(folded(line)));
            kept.add(page.stream().filter(line -> !running.contains(line)).toList());
        }
        if (kept.stream().allMatch(List::isEmpty)) {
            return pages;
        }
        report(pages, seenOn, draft);
        return kept;
    }

    private static void report(List<List<PdfLine>> pages, Map<String, Set<Integer>> seenOn, Draft draft) {
        seenOn.forEach((line, on) -> {
            var first = margins(pages.get(on.iterator().next() - 1)).stream()
                .filter(each -> folded(each).equals(line))
                .findFirst();
            draft.found(Finding.Kind.RUNNING_LINE, PdfText.ranges(List.copyOf(on)),
                    first.map(PdfLine::text).orElse(line));
        });
    }

    private static Set<PdfLine> margins(List<PdfLine> page) {
        var margins = new HashSet<>(page.subList(0, Math.min(MARGIN, page.size())));
        margins.addAll(page.subList(Math.max(0, page.size() - MARGIN), page.size()));
        return margins;
    }

    /** Pages differ only in their numbers. */
    private static String folded(PdfLine line) {
        return line.text().replaceAll("\\d+", "0");
    }

}
