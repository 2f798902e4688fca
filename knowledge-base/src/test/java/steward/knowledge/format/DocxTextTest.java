package steward.knowledge.format;

import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Consumer;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.knowledge.format.Finding.Kind.HIDDEN_TEXT;

class DocxTextTest {

    @Test
    void readsHeadingsParagraphsAndTables() throws IOException {
        var text = read(document -> {
            style(document, "Title");
            style(document, "heading 1");
            styled(document, "Title", "花园手册");
            styled(document, "heading 1", "停车");
            document.createParagraph().createRun().setText("车库全天开门。");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("车型");
            table.getRow(0).getCell(1).setText("月租");
            table.getRow(1).getCell(0).setText("小车");
            table.getRow(1).getCell(1).setText("300 元");
        });
        assertThat(text.text()).isEqualTo("# 花园手册\n## 停车\n车库全天开门。\n车型：小车，月租：300 元\n");
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void writesTheNumbersWordOnlyShows() throws IOException {
        var text = read(document -> {
            var list = numbering(document, "%1、", STNumberFormat.CHINESE_COUNTING, "%1.%2", STNumberFormat.DECIMAL);
            numbered(document, list, 0, "收费");
            numbered(document, list, 0, "报修");
            numbered(document, list, 1, "方式");
            numbered(document, list, 1, "时间");
            numbered(document, list, 0, "投诉");
            numbered(document, list, 1, "电话");
        });
        assertThat(text.text()).isEqualTo("一、收费\n二、报修\n二.1 方式\n二.2 时间\n三、投诉\n三.1 电话\n");
    }

    @Test
    void flagsHiddenWhiteAndSizelessTextAndKeepsIt() throws IOException {
        var text = read(document -> {
            document.createParagraph().createRun().setText("Visitors park free.");
            var hidden = document.createParagraph().createRun();
            hidden.setText("Vanished words.");
            hidden.setVanish(true);
            var white = document.createParagraph().createRun();
            white.setText("White words.");
            white.setColor("FFFFFF");
            var tiny = document.createParagraph().createRun();
            tiny.setText("Tiny words.");
            tiny.setFontSize(1);
        });
        assertThat(text.text()).isEqualTo("Visitors park free.\nVanished words.\nWhite words.\nTiny words.\n");
        assertThat(text.findings()).containsExactly(new Finding(HIDDEN_TEXT, "paragraph 2", "Vanished words."),
                new Finding(HIDDEN_TEXT, "paragraph 3", "White words."),
                new Finding(HIDDEN_TEXT, "paragraph 4", "Tiny words."));
    }

    @Test
    void whiteTextInAShadedCellIsNotHidden() throws IOException {
        var text = read(document -> {
            var cell = document.createTable(1, 1).getRow(0).getCell(0);
            cell.setColor("1F3864");
            var run = cell.getParagraphs().getFirst().createRun();
            run.setText("月租");
            run.setColor("FFFFFF");
        });
        assertThat(text.text()).isEqualTo("月租\n");
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void footnotesStandBehindTheirParagraph() throws IOException {
        var text = read(document -> {
            var note = document.createFootnotes().createFootnote();
            note.createParagraph().createRun().setText("节假日除外。");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("前台九点开门。");
            paragraph.addFootnoteReference(note);
            document.createParagraph().createRun().setText("下一段。");
        });
        assertThat(text.text()).isEqualTo("前台九点开门。\n节假日除外。\n下一段。\n");
    }

    private static FileText read(Consumer<XWPFDocument> content) throws IOException {
        return Formats.read("handbook.docx", Samples.docx(content));
    }

    private static void style(XWPFDocument document, String name) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(name.replace(" ", ""));
        style.addNewName().setVal(name);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static void styled(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style.replace(" ", ""));
        paragraph.createRun().setText(text);
    }

    private static BigInteger numbering(XWPFDocument document, String first, STNumberFormat.Enum firstFormat,
            String second, STNumberFormat.Enum secondFormat) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        level(list, first, firstFormat);
        level(list, second, secondFormat);
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void level(CTAbstractNum list, String text, STNumberFormat.Enum format) {
        var level = list.addNewLvl();
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

}
