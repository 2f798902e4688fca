package steward.bot.flow;

import java.util.regex.Pattern;

/** Whether a message is nothing but a place, as people answer when asked where. */
final class BarePlace {

    private static final Pattern FILLER = Pattern.compile("(?i)我(家)?(住|在|是)?|你好|您好|地址(是)?|住在|这里是|這裡是|就是|在|"
            + "\\bi(?:'m| am)?\\b|\\bit'?s\\b|\\blive\\b|\\bin\\b|\\bat\\b|\\bmy address is\\b");

    private static final Pattern PLACE = Pattern.compile("(?i)building|tower|block|unit|room|rm|flat|apartment|apt|"
            + "[A-Z]座|[0-9零〇一二三四五六七八九十百两]+|[号號]?楼|[号號]?樓|栋|棟|幢|座|单元|單元|室|号|號|房");

    private BarePlace() {
    }

    static boolean is(String text) {
        var rest = PLACE.matcher(FILLER.matcher(text).replaceAll("")).replaceAll("");
        return rest.codePoints().noneMatch(Character::isLetter);
    }

}
