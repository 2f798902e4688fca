package steward.knowledge.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/** Headings and list items that lost the line break in front of them. */
class RunTogetherLines implements Cleaner {

    private static final String AMOUNT = "元|万|亿|倍|米|吨|[%％]|小时|分钟|天[内后前,，。]|级[,，。]|公里|公斤|千瓦|平方|个百分|分[,，。、)]|折|度电";

    private static final Pattern MARK = Pattern
        .compile("(?:\\d{1,2}\\.)?第(?<chapter>[一二三四五六七八九十]{1,3}|\\d{1,2}|[IVX]{1,4})章" + "|(?<part>[一二三四五六七八九十]{1,3})、"
                + "|(?<![\\d.:：/～~-])(?<dotted>\\d{1,2}(?:\\.\\d{1,2}){1,3})(?![\\d.:/]|\\s*(?:" + AMOUNT + "))");

    private static final Pattern BEFORE_DOTTED = Pattern.compile("^[^。！；]{2,40}?\\n?\\d{1,2}\\.\\d");

    private static final List<Pattern> LOST_BREAKS = List.of(
            Pattern.compile("(?<=[\\p{IsIdeographic}。])\\?(?=\\d{1,2}\\.\\d{1,2}\\.\\d)"),
            Pattern.compile("(?<=\\p{IsIdeographic})#(?=\\p{IsIdeographic})"),
            Pattern.compile("(?<=[:：。；;])(?=[-•*·]\\s?\\p{IsIdeographic})"),
            Pattern.compile("(?<=[:：。])(?=\\d{1,2}\\.\\p{IsIdeographic}(?!.{0,3}章))"),
            Pattern.compile("(?<=[。；])(?=[（(][一二三四五六七八九十]{1,2}[)）])"));

    @Override
    public String name() {
        return "run-together lines";
    }

    @Override
    public Cleaned clean(String text) {
        var repaired = new ArrayList<String>();
        var edits = new Edits(name(), text);
        for (var lost : LOST_BREAKS) {
            edits.replace(lost, found -> {
                repaired.add(found.group());
                return "\n";
            });
        }
        breakBeforeHeadings(edits, repaired);
        HeadingEnds.breakAfter(edits, repaired);
        return edits.cleaned(repaired);
    }

    private static void breakBeforeHeadings(Edits edits, List<String> repaired) {
        var folded = Script.simplified(edits.text());
        var numbers = new OutlineNumbers();
        var step = new ArrayList<Removal>();
        for (var mark = MARK.matcher(folded); mark.find();) {
            boolean atLineStart = isLineStart(folded, mark.start());
            if (isHeading(mark, folded, numbers, atLineStart) && !atLineStart) {
                step.add(edits.at(mark.start(), mark.start(), "\n"));
                repaired.add(mark.group());
            }
        }
        edits.apply(step);
    }

    private static boolean isHeading(Matcher mark, String text, OutlineNumbers numbers, boolean atLineStart) {
        if (mark.group("chapter") != null) {
            int value = OutlineNumbers.value(mark.group("chapter"));
            boolean heading = atLineStart || numbers.acceptsChapter(value) && !isReference(text, mark.start());
            if (heading) {
                numbers.chapter(value);
            }
            return heading;
        }
        if (mark.group("part") != null) {
            boolean heading = atLineStart || isPart(text, mark);
            if (heading) {
                numbers.part(OutlineNumbers.value(mark.group("part")));
            }
            return heading;
        }
        boolean heading = atLineStart || numbers.accepts(mark.group("dotted"));
        if (heading) {
            numbers.number(mark.group("dotted"));
        }
        return heading;
    }

    private static boolean isReference(String text, int start) {
        return "见在于按照据和及与、,，如《“".indexOf(text.charAt(start - 1)) >= 0;
    }

    /**
     * 统一、规范 is no heading: a part starts after a full stop or has a dotted number close
     * behind it.
     */
    private static boolean isPart(String text, Matcher mark) {
        var behind = text.substring(mark.end(), Math.min(text.length(), mark.end() + 60));
        return "。！？".indexOf(text.charAt(mark.start() - 1)) >= 0 || BEFORE_DOTTED.matcher(behind).find();
    }

    private static boolean isLineStart(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '#')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

}
