package steward.knowledge.format;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/** The numbers Word shows in front of paragraphs; the file holds only how to count. */
final class DocxNumbers {

    private static final int LEVELS = 9;

    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final XWPFDocument document;

    private final DocxStyles styles;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    DocxNumbers(XWPFDocument document, DocxStyles styles) {
        this.document = document;
        this.styles = styles;
    }

    /** Counts the paragraph and gives its number with what divides it from the text. */
    String before(XWPFParagraph paragraph) {
        var properties = styles.first(paragraph, CTPPrBase::getNumPr);
        if (properties.isEmpty() || properties.get().getNumId() == null || document.getNumbering() == null) {
            return "";
        }
        int level = properties.get().getIlvl() == null ? 0 : properties.get().getIlvl().getVal().intValue();
        return list(properties.get().getNumId().getVal()).filter(list -> level < list.sizeOfLvlArray())
            .map(list -> number(list, Math.min(level, LEVELS - 1)))
            .orElse("");
    }

    private Optional<CTAbstractNum> list(BigInteger id) {
        return Optional.ofNullable(document.getNumbering().getNum(id))
            .map(num -> document.getNumbering().getAbstractNum(num.getCTNum().getAbstractNumId().getVal()))
            .map(list -> list.getCTAbstractNum());
    }

    private String number(CTAbstractNum list, int level) {
        var counter = counters.computeIfAbsent(list.getAbstractNumId(), _ -> new int[LEVELS]);
        for (int i = 0; i < level; i++) {
            counter[i] = counter[i] == 0 ? start(list, i) : counter[i];
        }
        counter[level] = counter[level] == 0 ? start(list, level) : counter[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            counter[i] = 0;
        }
        var text = list.getLvlArray(level).getLvlText();
        if (text == null || text.getVal() == null) {
            return "";
        }
        if (format(list.getLvlArray(level)).equals("bullet")) {
            return "- ";
        }
        var number = PLACE.matcher(text.getVal()).replaceAll(place -> {
            int at = Integer.parseInt(place.group(1)) - 1;
            return Matcher.quoteReplacement(written(counter[at], format(list.getLvlArray(at))));
        });
        return number.isBlank() || number.matches(".*[、）)]") ? number : number + " ";
    }

    private static int start(CTAbstractNum list, int level) {
        boolean given = level < list.sizeOfLvlArray() && list.getLvlArray(level).getStart() != null;
        return given ? list.getLvlArray(level).getStart().getVal().intValue() : 1;
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null ? "decimal" : level.getNumFmt().getVal().toString();
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "japaneseCounting" ->
                numerals(value, "hans");
            case "upperRoman" -> numerals(value, "roman");
            case "lowerRoman" -> numerals(value, "romanlow");
            case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
            default -> String.valueOf(value);
        };
    }

    private static String numerals(int value, String system) {
        return NumberFormat.getInstance(new ULocale("en@numbers=" + system)).format(value);
    }

}
