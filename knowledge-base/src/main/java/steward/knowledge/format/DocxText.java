package steward.knowledge.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A Word document: its paragraphs with the numbers Word shows, and its tables. */
final class DocxText {

    private static final int QUESTION_LEVEL = 6;

    private static final Pattern CONTENTS = Pattern.compile("(?i)toc ?\\d|table of contents|目录 ?\\d");

    private static final Pattern CONTENTS_LINE = Pattern.compile(".*\\t\\d+\\s*");

    private final Draft draft;

    private final DocxStyles styles;

    private final DocxNumbers numbers;

    private final DocxRuns runs;

    private DocxText(XWPFDocument document, Draft draft) {
        this.draft = draft;
        styles = new DocxStyles(document);
        numbers = new DocxNumbers(document, styles);
        runs = new DocxRuns(document, draft);
    }

    static void read(String fileName, byte[] bytes, Draft draft) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var text = new DocxText(document, draft);
            document.getBodyElements().forEach(text::element);
        }
    }

    private void element(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> paragraph(paragraph);
            case XWPFTable table -> table(table);
            case XWPFSDT part -> part.getContent()
                .getText()
                .lines()
                .filter(line -> !CONTENTS_LINE.matcher(line).matches())
                .forEach(draft::line);
            default -> {
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        if (CONTENTS.matcher(styles.name(paragraph)).matches()) {
            return;
        }
        var text = runs.text(paragraph, false);
        if (text.isBlank()) {
            return;
        }
        var numbered = numbers.before(paragraph) + text;
        int level = styles.headingLevel(paragraph);
        if (level > 0) {
            draft.heading(level, numbered);
        }
        else {
            numbered.lines().forEach(draft::line);
        }
        runs.footnotes(paragraph).forEach(draft::line);
    }

    private void table(XWPFTable table) {
        var rows = table.getRows().stream().map(row -> row.getTableCells().stream().map(this::cell).toList()).toList();
        TableText.write(rows, QUESTION_LEVEL, draft);
    }

    private String cell(XWPFTableCell cell) {
        var text = new StringBuilder();
        boolean shaded = cell.getColor() != null;
        cell.getParagraphs()
            .forEach(paragraph -> text.append(numbers.before(paragraph))
                .append(runs.text(paragraph, shaded))
                .append('\n'));
        return text.toString();
    }

}
