package steward.bot.triage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import steward.bot.site.Location;

/**
 * Finds the place a message is about and writes it the way the hub does: {@code 6},
 * {@code D}, {@code 1905}.
 */
final class LocationReader {

    private static final String N = "[0-9零〇一二三四五六七八九十百两]+";

    private static final Pattern NOT_A_PLACE = Pattern.compile("(车位|车库|车牌|门岗|大门|停车场|工单|单号|订单|编号|取件码|快递|合同|"
            + "ticket|order|parking( space| bay| lot)?|bay|gate|parcel|locker)[^，。,.!?！？]{0,4}?[a-z]{0,3}-?[0-9]+(-[0-9]+)*|"
            + "(?<![0-9])1[3-9][0-9]{9}(?![0-9])|[0-9]{3,4}-[0-9]{7,8}|[0-9]+(\\.[0-9]+)?(元|块|钱|%|度|点|分钟?|小时|天|月|年|rmb|yuan)|"
            + "[0-9]{1,2}:[0-9]{2}");

    private static final Pattern DASHED = Pattern
        .compile("(?<![0-9a-z-])([0-9]{1,3}|[a-z])[-/#]([0-9]{1,2})[-/]([0-9]{3,4})(?![0-9-])");

    private static final Pattern SHORT_DASHED = Pattern
        .compile("(?<![0-9a-z-])([0-9]{1,3}|[a-z])[-/]([0-9]{3,4})(?![0-9-])");

    private static final Pattern BUILDING = Pattern.compile("(" + N + "|[a-z])(?:号)?(?:栋|幢|楼(?!层|上|下|道|梯|顶|板|管)|座|#)"
            + "|\\b(?:building|tower|block|bldg\\.?|blk)\\s*(?:no\\.?\\s*)?#?([0-9]{1,3}|[a-z])\\b");

    private static final Pattern UNIT = Pattern.compile("(" + N + ")单元|\\bunit\\s*#?([0-9]{1,2})\\b(?!\\s*[0-9])");

    private static final Pattern ROOM = Pattern
        .compile("([0-9]{3,4}|[零〇一二三四五六七八九]{3,4}|" + N + "百[零〇一二三四五六七八九十]*)(?:室|号房?|房|户)"
                + "|\\b(?:room|rm\\.?|flat|apartment|apt\\.?|unit)\\s*#?([0-9]{3,4}[a-z]?)\\b");

    private static final Pattern BARE_ROOM = Pattern
        .compile("^[\\s,，的.-]*([0-9]{3,4}|[零〇一二三四五六七八九]{3,4})(?![0-9元块度点分小天月年-])");

    private static final Pattern FLOOR_ONLY = Pattern.compile("楼$");

    /**
     * @param folded a text from {@link Plain}
     */
    @Nullable Location read(String folded) {
        var text = NOT_A_PLACE.matcher(folded).replaceAll("，");
        var dashed = DASHED.matcher(text);
        if (dashed.find()) {
            return new Location(upper(dashed.group(1)), plain(dashed.group(2)), dashed.group(3));
        }
        var shortened = SHORT_DASHED.matcher(text);
        if (shortened.find()) {
            return new Location(upper(shortened.group(1)), null, shortened.group(2));
        }
        return spelled(text);
    }

    private static @Nullable Location spelled(String text) {
        var end = 0;
        var building = BUILDING.matcher(text);
        String inBuilding = null;
        while (inBuilding == null && building.find()) {
            if (!isFloor(text, building)) {
                inBuilding = upper(DigitText.of(group(building)));
                end = building.end();
            }
        }
        var unit = UNIT.matcher(text);
        var inUnit = unit.find() ? plain(DigitText.of(group(unit))) : null;
        end = inUnit == null ? end : Math.max(end, unit.end());
        var room = ROOM.matcher(text);
        var inRoom = room.find() ? DigitText.of(group(room)).toUpperCase(Locale.ROOT) : null;
        if (inRoom == null && end > 0) {
            var bare = BARE_ROOM.matcher(text.substring(end));
            inRoom = bare.find() ? DigitText.of(bare.group(1)) : null;
        }
        return Location.ofNullable(inBuilding, inUnit, inRoom);
    }

    /** "5楼" is a floor, "5号楼" a building; "5楼501" names a room on a floor. */
    private static boolean isFloor(String text, Matcher building) {
        var words = text.substring(building.start(), building.end());
        return FLOOR_ONLY.matcher(words).find() && !words.contains("号");
    }

    private static String group(Matcher found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String upper(String part) {
        return plain(part).toUpperCase(Locale.ROOT);
    }

    private static String plain(String number) {
        return number.replaceFirst("^0+(?=[0-9])", "");
    }

}
