package steward.knowledge.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Printed lines as paragraphs and headings. Lines that were broken only because the page
 * ends there are joined; lines in larger letters than the text are headings.
 */
final class PdfLayout {

    private static final Pattern END = Pattern.compile("[。！？；：.!?;:]$");

    private static final Pattern BEGIN = Pattern.compile(
            "^(?:[-*•·●▪◦]|[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）、]|\\d{1,2}(?:\\.\\d{1,2})*[.、 ]|第.{1,4}[章篇节節条條]).*");

    private static final Pattern HYPHEN = Pattern.compile("\\p{IsLatin}{2}-$");

    private static final int LONGEST_HEADING = 60;

    private static final double LARGER = 1.1;

    private static final double FULL = 0.92;

    private final Draft draft;

    private final float body;

    private final List<Float> headings;

    private final float width;

    private PdfLayout(List<PdfLine> lines, Draft draft) {
        this.draft = draft;
        body = bodySize(lines);
        var larger = new TreeSet<Float>();
        lines.stream().map(PdfLine::size).filter(size -> size > body * LARGER).forEach(larger::add);
        headings = List.copyOf(larger.descendingSet());
        width = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    }

    static void write(List<List<PdfLine>> pages, Draft draft) {
        var lines = pages.stream().flatMap(List::stream).toList();
        new PdfLayout(lines, draft).write(lines);
    }

    private void write(List<PdfLine> lines) {
        var paragraph = new StringBuilder();
        PdfLine before = null;
        for (var line : lines) {
            if (before != null && !goesOn(before, line)) {
                end(before, paragraph);
            }
            append(paragraph, line.text());
            before = line;
        }
        if (before != null) {
            end(before, paragraph);
        }
    }

    private void end(PdfLine last, StringBuilder paragraph) {
        int level = headings.indexOf(last.size()) + 1;
        if (level > 0 && paragraph.length() <= LONGEST_HEADING) {
            draft.heading(level, paragraph.toString());
        }
        else {
            draft.line(paragraph.toString());
        }
        paragraph.setLength(0);
    }

    private boolean goesOn(PdfLine line, PdfLine next) {
        boolean sameLetters = Math.abs(line.size() - next.size()) < 0.5;
        return sameLetters && line.right() >= width * FULL && !END.matcher(line.text()).find()
                && !BEGIN.matcher(next.text()).matches();
    }

    private static void append(StringBuilder paragraph, String line) {
        if (HYPHEN.matcher(paragraph).find() && Character.isLowerCase(line.codePointAt(0))) {
            paragraph.setLength(paragraph.length() - 1);
        }
        else if (!paragraph.isEmpty()) {
            boolean chinese = Character.isIdeographic(paragraph.codePointBefore(paragraph.length()))
                    || Character.isIdeographic(line.codePointAt(0))
                    || "，、".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
            paragraph.append(chinese ? "" : " ");
        }
        paragraph.append(line);
    }

    /** The size most letters have. */
    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
    }

}
