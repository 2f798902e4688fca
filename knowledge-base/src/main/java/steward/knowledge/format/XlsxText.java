package steward.knowledge.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook; cells as they are shown, formulas as last computed. */
final class XlsxText {

    private static final int QUESTION_LEVEL = 3;

    private static final int COLUMNS = 200;

    private final Draft draft;

    private final DataFormatter formatter = new DataFormatter();

    private XlsxText(Draft draft) {
        this.draft = draft;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static void read(String fileName, byte[] bytes, Draft draft) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var before = draft.text().length();
            var text = new XlsxText(draft);
            for (var sheet : workbook) {
                text.sheet(fileName, workbook, sheet, before);
            }
        }
    }

    private void sheet(String fileName, Workbook workbook, Sheet sheet, int empty) {
        var rows = new ArrayList<List<String>>();
        var merged = sheet.getMergedRegions();
        sheet.forEach(row -> rows.add(cells(sheet, row, merged)));
        if (rows.stream().flatMap(List::stream).allMatch(String::isBlank)) {
            return;
        }
        if (draft.text().length() == empty) {
            draft.heading(1, Names.title(fileName));
        }
        if (workbook.getNumberOfSheets() > 1) {
            draft.heading(2, sheet.getSheetName());
        }
        if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) {
            draft.found(Finding.Kind.HIDDEN_TEXT, "sheet " + sheet.getSheetName(), String.join(" ", rows.getFirst()));
        }
        TableText.write(rows, QUESTION_LEVEL, draft);
    }

    private List<String> cells(Sheet sheet, Row row, List<CellRangeAddress> merged) {
        var inRow = merged.stream().filter(region -> region.containsRow(row.getRowNum())).toList();
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getLastCellNum(), COLUMNS); column++) {
            cells.add(value(sheet, row, column, inRow));
        }
        var hidden = hidden(sheet, row, cells);
        if (!hidden.isBlank()) {
            draft.found(Finding.Kind.HIDDEN_TEXT, sheet.getSheetName() + " row " + (row.getRowNum() + 1), hidden);
        }
        return cells;
    }

    private static String hidden(Sheet sheet, Row row, List<String> cells) {
        var hidden = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            if (row.getZeroHeight() || sheet.isColumnHidden(column)) {
                hidden.append(cells.get(column)).append(' ');
            }
        }
        return hidden.toString();
    }

    private String value(Sheet sheet, Row row, int column, List<CellRangeAddress> merged) {
        var own = row.getCell(column);
        if (own != null && own.getCellType() != CellType.BLANK) {
            return formatter.formatCellValue(own);
        }
        return merged.stream()
            .filter(region -> region.containsColumn(column))
            .findFirst()
            .map(region -> formatter.formatCellValue(first(sheet, region)))
            .orElse("");
    }

    private static @Nullable Cell first(Sheet sheet, CellRangeAddress region) {
        var row = sheet.getRow(region.getFirstRow());
        return row == null ? null : row.getCell(region.getFirstColumn());
    }

}
