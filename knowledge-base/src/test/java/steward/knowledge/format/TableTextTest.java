package steward.knowledge.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static steward.knowledge.format.Finding.Kind.HIDDEN_TEXT;

class TableTextTest {

    @Test
    void everyRowOfAQuestionTableBecomesASection() throws IOException {
        var text = Formats.read("faq/常见问题.xlsx", Samples.xlsx(List.of(List.of("常见问题汇总"), List.of("分类", "问题", "答案"),
                List.of("报修", "怎么报修？", "打前台电话。\n全天有人。"), List.of("", "多久上门？", "两小时内。"))));
        assertThat(text.text()).isEqualTo("""
                # 常见问题
                常见问题汇总
                ### 怎么报修？
                打前台电话。
                全天有人。
                分类：报修
                ### 多久上门？
                两小时内。
                """);
    }

    @Test
    void aQuestionTableMayBeEnglishAndCsv() {
        var text = Formats.read("faq.csv",
                "\"Question\",Answer\r\n\"Where is the pool, please?\",\"Behind \"\"B\"\".\"\r\n".getBytes(UTF_8));
        assertThat(text.text()).isEqualTo("# faq\n## Where is the pool, please?\nBehind \"B\".\n");
        assertThat(text.mediaType()).isEqualTo("text/csv");
    }

    @Test
    void everyRowOfAnotherTableNamesItsColumns() {
        assertThat(Formats.read("fees.csv", "项目;单价;备注\n电费;0.8元;\n水费;3元;按月\n".getBytes(Charset.forName("GBK"))).text())
            .isEqualTo("# fees\n项目：电费，单价：0.8元\n项目：水费，单价：3元，备注：按月\n");
        assertThat(Formats.read("fees.csv", "Item,Fee\nPool,3\n".getBytes(UTF_8)).text())
            .isEqualTo("# fees\nItem: Pool, Fee: 3\n");
    }

    @Test
    void sheetsAreNamedMergedCellsRepeatedAndHiddenOnesFlagged() throws IOException {
        var text = Formats.read("fees.xlsx", Samples.xlsx(workbook -> {
            var fees = workbook.createSheet("Fees");
            Samples.fill(fees, List.of(List.of("Area", "Item"), List.of("Garage", "Car"), List.of("", "Bike")));
            fees.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            fees.getRow(2).removeCell(fees.getRow(2).getCell(0));
            var sum = fees.createRow(3);
            sum.createCell(0).setCellValue("Sum");
            sum.createCell(1).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Samples.fill(workbook.createSheet("Notes"), List.of(List.of("Old", "Draft"), List.of("x", "y")));
            workbook.setSheetHidden(1, true);
        }));
        assertThat(text.text()).isEqualTo("""
                # fees
                ## Fees
                Area: Garage, Item: Car
                Area: Garage, Item: Bike
                Area: Sum, Item: 2
                ## Notes
                Old: x, Draft: y
                """);
        assertThat(text.findings()).containsExactly(new Finding(HIDDEN_TEXT, "sheet Notes", "Old Draft"));
    }

}
