package steward.knowledge.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/** What a paragraph's style says about it. */
final class DocxStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題) ?([1-9])");

    private static final Pattern TITLE = Pattern.compile("title|标题|標題");

    private static final int DEEPEST_CHAIN = 10;

    private static final int BODY_LEVEL = 9;

    private final XWPFDocument document;

    DocxStyles(XWPFDocument document) {
        this.document = document;
    }

    /** In lower case, empty when the paragraph has none. */
    String name(XWPFParagraph paragraph) {
        return chain(paragraph).stream().findFirst().map(DocxStyles::name).orElse("");
    }

    /**
     * Level 1 is the document's title, so a first-degree heading is level 2; 0 is text.
     */
    int headingLevel(XWPFParagraph paragraph) {
        for (var style : chain(paragraph)) {
            var heading = HEADING.matcher(name(style));
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1)) + 1;
            }
            if (TITLE.matcher(name(style)).matches()) {
                return 1;
            }
        }
        return first(paragraph, CTPPrBase::getOutlineLvl).map(level -> level.getVal().intValue())
            .filter(level -> level < BODY_LEVEL)
            .map(level -> level + 2)
            .orElse(0);
    }

    /** A property from the paragraph itself or the nearest style that sets it. */
    <T> Optional<T> first(XWPFParagraph paragraph, Function<CTPPrBase, @Nullable T> property) {
        var properties = new ArrayList<CTPPrBase>();
        if (paragraph.getCTP().isSetPPr()) {
            properties.add(paragraph.getCTP().getPPr());
        }
        chain(paragraph).stream()
            .filter(style -> style.getCTStyle().isSetPPr())
            .forEach(style -> properties.add(style.getCTStyle().getPPr()));
        return properties.stream()
            .<@Nullable T>map(property)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .findFirst();
    }

    private List<XWPFStyle> chain(XWPFParagraph paragraph) {
        var chain = new ArrayList<XWPFStyle>();
        var id = paragraph.getStyle();
        while (id != null && document.getStyles() != null && chain.size() < DEEPEST_CHAIN) {
            var style = document.getStyles().getStyle(id);
            if (style != null) {
                chain.add(style);
            }
            id = style == null ? null : style.getBasisStyleID();
        }
        return chain;
    }

    private static String name(XWPFStyle style) {
        return String.valueOf(style.getName()).toLowerCase(Locale.ROOT);
    }

}
