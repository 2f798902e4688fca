package steward.knowledge.format;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes a page's text line by line, in the order it stands in the page. */
final class HtmlWalk implements NodeFilter {

    private static final int QUESTION_LEVEL = 6;

    private final Draft draft;

    private final StringBuilder line = new StringBuilder();

    HtmlWalk(Draft draft) {
        this.draft = draft;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("\\s+", " "));
        }
        else if (node instanceof Element element && breaksLine(element)) {
            endLine();
            if (isDataTable(element)) {
                TableText.write(rows(element), QUESTION_LEVEL, draft);
                return FilterResult.SKIP_ENTIRELY;
            }
            line.append(mark(element));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && headingLevel(element) > 0) {
            draft.heading(headingLevel(element), line.toString());
            line.setLength(0);
        }
        else if (node instanceof Element element && breaksLine(element)) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    void endLine() {
        draft.line(line.toString());
        line.setLength(0);
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || element.nameIs("br");
    }

    private static int headingLevel(Element element) {
        var name = element.normalName();
        return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
    }

    private static String mark(Element element) {
        if (!element.nameIs("li")) {
            return "";
        }
        var list = element.parent();
        boolean numbered = list != null && list.nameIs("ol");
        return numbered ? element.elementSiblingIndex() + 1 + ". " : "- ";
    }

    /** Tables that only arrange the page are read like the rest of it. */
    private static boolean isDataTable(Element element) {
        return element.nameIs("table") && element.select("table").size() == 1 && element.select("tr").size() > 1
                && element.select("tr:first-of-type > *").size() > 1;
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tr").stream().map(row -> row.select("> td, > th").eachText()).toList();
    }

}
