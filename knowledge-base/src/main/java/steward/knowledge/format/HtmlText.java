package steward.knowledge.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page without its scripts and menus. */
final class HtmlText {

    private static final String MACHINERY = "script, style, template, noscript, svg, nav, button, select, iframe";

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]+)");

    private static final int HEAD = 2_048;

    private HtmlText() {
    }

    static void read(String fileName, byte[] bytes, Draft draft) {
        var page = Jsoup.parse(decode(bytes));
        HiddenHtml.find(page).forEach((where, text) -> draft.found(Finding.Kind.HIDDEN_TEXT, where, text));
        page.select(MACHINERY).remove();
        if (page.select("h1").isEmpty()) {
            draft.heading(1, page.title());
        }
        body(page, draft);
    }

    private static void body(Document page, Draft draft) {
        var walk = new HtmlWalk(draft);
        page.body().filter(walk);
        walk.endLine();
    }

    /** As the page says it is encoded, where that is true. */
    private static String decode(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = CHARSET.matcher(head);
        return (declared.find() ? charset(declared.group(1)) : Optional.<Charset>empty())
            .flatMap(charset -> Decoder.strictly(bytes, charset))
            .orElseGet(() -> Decoder.decode(bytes));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.toLowerCase(Locale.ROOT).startsWith("gb") ? "GB18030" : name));
        }
        catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
            return Optional.empty();
        }
    }

}
