package steward.knowledge.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Text of a web page that its styles keep from showing. */
final class HiddenHtml {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private static final Pattern HIDING = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|font-size\\s*:\\s*0(?:\\.0+)?(?![.\\d])|opacity\\s*:\\s*0(?:\\.0+)?(?![.\\d])"
            + "|(?:left|top|text-indent)\\s*:\\s*-\\d{3,}");

    private static final Pattern WHITE = Pattern
        .compile("(?i)(?<![-\\w])color\\s*:\\s*(?:#fff(?:fff)?(?!\\w)|white|transparent"
                + "|rgba?\\(\\s*255\\s*,\\s*255\\s*,\\s*255)");

    private static final Pattern BACKGROUND = Pattern.compile("(?i)background|bgcolor");

    private HiddenHtml() {
    }

    /** Each hidden part's place and words. */
    static Map<String, String> find(Document page) {
        Set<Element> hidden = new LinkedHashSet<>(page.select("body [hidden]"));
        page.select("body [style]").stream().filter(each -> hides(each.attr("style"), each)).forEach(hidden::add);
        for (var style : page.select("style")) {
            RULE.matcher(style.data()).results().forEach(rule -> addRule(page, rule.group(1), rule.group(2), hidden));
        }
        var found = new LinkedHashMap<String, String>();
        for (var element : hidden) {
            boolean reported = element.parents().stream().anyMatch(hidden::contains);
            if (!reported && element.hasText() && !element.nameIs("style") && !element.nameIs("script")) {
                found.merge(place(element), element.text(), (one, other) -> one + " " + other);
            }
        }
        return found;
    }

    private static void addRule(Document page, String selector, String style, Set<Element> hidden) {
        if (HIDING.matcher(style).find() || WHITE.matcher(style).find()) {
            try {
                page.body().select(selector.strip()).stream().filter(each -> hides(style, each)).forEach(hidden::add);
            }
            catch (SelectorParseException | IllegalArgumentException ex) {
                // A selector that cannot be read selects nothing.
            }
        }
    }

    /** White is hidden only on white. */
    private static boolean hides(String style, Element element) {
        return HIDING.matcher(style).find() || WHITE.matcher(style).find() && !BACKGROUND.matcher(style).find()
                && element.parents().stream().noneMatch(each -> BACKGROUND.matcher(each.attributes().html()).find());
    }

    private static String place(Element element) {
        var name = element.id().isEmpty() ? element.className().replaceFirst("^(?=.)", ".") : "#" + element.id();
        return element.normalName() + name;
    }

}
