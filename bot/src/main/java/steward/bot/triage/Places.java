package steward.bot.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/**
 * The place a message is about. With two homes named, the one the resident calls their
 * own or corrects to; else the first.
 */
final class Places {

    private static final String HAN = "[零〇一二三四五六七八九十百]{1,5}";

    private static final String WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static final String ROOM = "(?:\\d{3,4}[A-Za-z]?|[零〇一二三四五六七八九]{3,4})(?![\\d零〇一二三四五六七八九十])";

    private static final String NOT_ROOM = "(?!\\s*(?:元|块|万|度|平|米|字|kwh|年|个(?![天厕厨房客阳窗门水热冷马主])|次|分|号车|车位|路|国道|yuan|rmb))";

    private static final String BUILDING = "(?<![\\dA-Za-z零〇一二三四五六七八九十百这那每哪另])(?:第)?(?<b>[A-Za-z]?\\d{1,3}|[A-Za-z]|"
            + HAN + ")\\s*(?:号楼|#楼?|栋楼?|幢楼?|座楼?|号(?=\\s*[\\d一二三四五六七八九]+\\s*单元|\\s*\\d{3,4}\\s*室))";

    private static final String UNIT = "(?<u>\\d{1,2}|[A-Za-z]|" + HAN + ")\\s*单元";

    private static final String FLOOR = "(?:(?:\\d{1,2}|" + HAN + ")\\s*[楼层]\\s*)?";

    private static final String GAP = "[\\s,、的-]{0,2}";

    private static final List<Pattern> SHAPES = List.of(Pattern.compile(
            "(?<![\\w./:-])(?<b>[A-Za-z]?\\d{1,2}|[A-Za-z])\\s?[-/—–－]\\s?(?<u>\\d{1,2})\\s?[-/—–－]\\s?(?<r>\\d{3,4})(?![\\d/-]|:\\d)"
                    + NOT_ROOM),
            Pattern.compile("(?<![\\w./:-])(?<b>" + HAN + ")[-/—](?<u>" + HAN + ")[-/—](?<r>" + HAN + ")"),
            Pattern.compile(BUILDING + GAP + "(?:" + UNIT + GAP + ")?" + FLOOR + "(?<r>" + ROOM + ")" + NOT_ROOM
                    + "|(?<u2>\\d{1,2}|" + HAN + ")\\s*单元" + GAP + FLOOR + "(?<r2>" + ROOM + ")" + NOT_ROOM),
            Pattern.compile(BUILDING + "(?:" + GAP + UNIT + ")?"), Pattern.compile("(?<![\\d一二三四五六七八九十])" + UNIT),
            Pattern.compile(
                    "(?<![\\w./:-])(?<b>[A-Za-z]|[1-9]\\d?)\\s?[-—–－]\\s?(?<r>\\d{3,4})(?![\\d/-]|:\\d)" + NOT_ROOM),
            Pattern.compile("(?:房号|门牌号?|房间号?|室号)(?:[^。!?;]{0,16}(?:是|为|成|:))?\\s?(?<r>\\d{3,4})(?!\\d)"),
            Pattern.compile("(?<![\\d-])(?<r>" + ROOM + ")\\s*(?:室|房(?!租|价|费|贷)|户(?!口|型))"),
            Pattern.compile("(?:\\d{1,2}|" + HAN + ")[楼层]\\s?(?<r>\\d{3,4})(?!\\d)" + NOT_ROOM),
            Pattern.compile("(?:我家|我住|住在?|我是|我屋企|屋企)(?:在|系|喺)?\\s?(?<r>\\d{3,4})(?!\\d|点|:)" + NOT_ROOM));

    private static final String HOME = "(?i:flat|apartment|apt|room|rm|suite|unit|number|no|#)\\.?\\s*(?i:no\\.?\\s*|number\\s*|#)?";

    private static final String TOWER = "(?<![A-Za-z])(?i:building|bldg|block|blk|tower|twr)\\.?\\s*(?i:no\\.?\\s*|number\\s*|#)?(?<b>[A-Za-z]?\\d{1,3}(?!\\d)|[A-Zb-hj-z](?![a-zA-Z'])|(?i:"
            + WORD + ")(?![a-zA-Z]))";

    private static final String ENGLISH_UNIT = "(?i:unit|entrance)\\s*(?i:no\\.?\\s*|#)?(?<u>\\d{1,2}|[A-Z]|(?i:" + WORD
            + "))(?![\\dA-Za-z])";

    private static final String LINK = "[\\s,.;/-]{0,3}(?i:floor \\d+[\\s,]*|\\d+(?:st|nd|rd|th) floor[\\s,]*)?";

    private static final List<Pattern> ENGLISH = List.of(
            Pattern.compile(TOWER + "(?:" + LINK + ENGLISH_UNIT + ")?" + LINK + "(?:" + HOME
                    + ")?(?<r>\\d{3,4}[A-Za-z]?|\\d{1,2}[A-Za-z])(?![\\dA-Za-z])" + NOT_ROOM),
            Pattern.compile(
                    "(?<![A-Za-z\\d])(?i:flat|apartment|apt|room|rm|unit|#)\\.?\\s?(?<r>\\d{3,4}[A-Za-z]?|\\d{1,2}[A-Za-z])[\\s,]{1,2}(?i:(?:in|of|at)\\s)?(?i:the )?"
                            + TOWER),
            Pattern.compile("(?<![\\d-])(?<r>\\d{3,4}[A-Za-z]?)[\\s,]{1,2}(?i:(?:in|of|at)\\s)?" + TOWER),
            Pattern.compile(TOWER + "(?:" + LINK + ENGLISH_UNIT + ")?"),
            Pattern.compile("(?<![A-Za-z])" + ENGLISH_UNIT + LINK + "(?:" + HOME + ")?(?<r>\\d{3,4}[A-Za-z]?)(?!\\d)"),
            Pattern.compile(
                    "(?<![A-Za-z])(?i:flat|apartment|apt|room|rm|suite|unit)\\.?\\s*(?i:no\\.?\\s*|number\\s*|#)?(?<r>\\d{3,4}[A-Za-z]?|\\d{1,2}[A-Za-z])(?![\\dA-Za-z])"),
            Pattern.compile(
                    "(?<![A-Za-z])(?i:flat|apartment|apt)\\.?\\s*(?i:no\\.?\\s*|number\\s*|#)?(?<r>\\d{1,2})(?![\\dA-Za-z])"),
            Pattern.compile("(?<![A-Za-z])" + ENGLISH_UNIT));

    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?i)(?:单号|工单|订单|编号|取件码|提货码|验证码|车位|车牌|电话|手机|密码|parcel code|code|order|ticket|case|ref|bay|parking (?:space|bay|spot))[是为:：#\\s]*$");

    private static final Pattern PARKING = Pattern.compile("^(?:号)?\\s*(?:车位|停车位|车库|地库|bay|parking)");

    private static final Pattern OWN = Pattern.compile(
            "(?i)(?:我家|我是|我住|我们家|自己家|我在|我屋企|本人|屋企|漏到|渗到|滴到|流到|my (?:flat|home|place|apartment|unit|room)(?: is)?|i live (?:in|at)|i'?m (?:in|at|from)|i am (?:in|at|from)|we(?:'re| are| live) (?:in|at)|into|mine is)[^,。!?;.]{0,4}$");

    private static final Pattern CORRECTED = Pattern.compile(
            "(?i)(?:(?:不是|不系|唔系|并非)[^。!?;]{0,16}|应该|更正|改成|改为|其实|正确的?)(?:是|为|系|成|:|房号)?[^\\d。!?;]{0,4}$|(?:i meant|should be|correction|it'?s actually|actually|correct(?: \\w+)? is|but|it'?s)[\\s,:]*$");

    private static final String DIGITS = "零一二三四五六七八九";

    private Places() {
    }

    private record Found(int start, int end, @Nullable String building, @Nullable String unit, @Nullable String room) {
    }

    static @Nullable Location find(String text) {
        var plain = Plain.cased(text);
        var found = new ArrayList<Found>();
        SHAPES.forEach(shape -> collect(shape, plain, found));
        ENGLISH.forEach(shape -> collect(shape, plain, found));
        found.sort(Comparator.comparingInt(Found::start));
        return found.isEmpty() ? null : merged(chosen(found, plain), found);
    }

    private static void collect(Pattern shape, String plain, List<Found> found) {
        var matcher = shape.matcher(plain);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            var taken = found.stream().anyMatch(other -> other.start < end && start < other.end);
            if (!taken && isPlace(plain, start, end)) {
                found.add(new Found(start, end, number(matcher, "b"), number(matcher, "u", "u2"),
                        number(matcher, "r", "r2")));
            }
        }
    }

    private static boolean isPlace(String plain, int start, int end) {
        return !OTHER_NUMBER.matcher(plain.substring(Math.max(0, start - 16), start)).find()
                && !PARKING.matcher(plain.substring(end)).find();
    }

    private static Found chosen(List<Found> found, String plain) {
        for (var cue : List.of(CORRECTED, OWN)) {
            for (var place : found.reversed()) {
                if (cue.matcher(plain.substring(0, place.start)).find()) {
                    return place;
                }
            }
        }
        return found.stream().filter(place -> place.room != null).findFirst().orElse(found.getFirst());
    }

    /** A room named apart from its building still stands in it. */
    private static Location merged(Found place, List<Found> all) {
        var building = place.building;
        var unit = place.unit;
        var room = place.room;
        for (var other : all) {
            building = building == null && other.room == null ? other.building : building;
            unit = unit == null && other.room == null ? other.unit : unit;
            room = room == null && other.building == null ? other.room : room;
        }
        return new Location(building, unit, room);
    }

    private static @Nullable String number(Matcher matcher, String... groups) {
        var names = matcher.pattern().namedGroups();
        for (var group : groups) {
            if (names.containsKey(group) && matcher.group(group) != null) {
                return normal(matcher.group(group));
            }
        }
        return null;
    }

    private static String normal(String written) {
        if (written.matches("[零〇一二三四五六七八九十百]+")) {
            var digits = written.replace('〇', '零');
            return digits.matches(".*[十百].*") ? String.valueOf(counted(digits)) : spelled(digits);
        }
        int word = List.of(WORD.split("\\|")).indexOf(written.toLowerCase(Locale.ROOT));
        return word >= 0 ? String.valueOf(word + 1) : written.toUpperCase(Locale.ROOT);
    }

    private static String spelled(String written) {
        return written.chars().mapToObj(c -> String.valueOf(DIGITS.indexOf(c))).collect(Collectors.joining());
    }

    private static int counted(String written) {
        int total = 0;
        int digit = 0;
        for (int c : written.chars().toArray()) {
            if (c == '十' || c == '百') {
                total += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            }
            else {
                digit = DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }

}
