package steward.bot.followup;

import java.util.regex.Pattern;

import steward.bot.incident.FaultWords;
import steward.bot.triage.Plain;

/** Whether a message is nothing but a place, as people answer when asked where. */
public final class BarePlace {

    private static final int LONGEST = 24;

    private static final Pattern FILLER = Pattern
        .compile("我们?家?[住在是]?|你好|您好|地址[是在]?|住在?|这里是|就是|[在是]|旁边|附近|[那这]里|[那这]边|边上|"
                + "地下|对面|前面|后面|门?口|里面?|上面?|下面?|小区|的|\\b(?:i'?m|i am|i|it'?s|it is|live|in|at|on|near|by|next to|outside|the|my address is|we|are)\\b");

    private static final Pattern PLACE = Pattern
        .compile("building|tower|block|unit|room|\\brm\\b|flat|apartment|\\bapt\\b|floor|"
                + "(?<![a-z])[a-z]座|[0-9零〇一二三四五六七八九十百两]+|号?楼|栋|幢|座|单元|室|号|房间?|层");

    private static final Pattern NAMED = Pattern
        .compile("building|tower|block|unit|room|\\brm\\b|flat|apartment|\\bapt\\b|floor|"
                + "[a-z0-9一二三四五六七八九十](?:座|号?楼|栋|幢|单元|室|号|层)|[0-9]+ ?[-/#] ?[0-9]+");

    private static final Pattern ROOM = Pattern.compile("[0-9]{3,4}[a-z]?");

    /** Numbers people call for help, and pictures, are more than a place. */
    private static final Pattern MORE = Pattern.compile("(?<![0-9])1(?:10|19|20)(?![0-9])|\\p{So}");

    private BarePlace() {
    }

    public static boolean is(String text) {
        var plain = Plain.of(text);
        return (NAMED.matcher(plain).find() || FaultWords.namesSpot(plain)) && !MORE.matcher(plain).find()
                && without(plain).codePoints().noneMatch(Character::isLetter);
    }

    /** The same with a time beside it, 「3栋501，昨晚开始的」, or a room alone. */
    public static boolean asAnswer(String text) {
        return is(text) || ROOM.matcher(Plain.of(text)).matches()
                || is(Times.without(text).replaceAll("开始|漏的|的|了", ""));
    }

    /** A few words with a spot of the estate in them, and no fault. */
    public static boolean isSpot(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST && FaultWords.in(text).isEmpty()
                && FaultWords.namesSpot(text);
    }

    /** Plain text without buildings, units and rooms. */
    static String withoutNumbers(String plain) {
        return PLACE.matcher(plain).replaceAll("");
    }

    private static String without(String plain) {
        return PLACE.matcher(FILLER.matcher(FaultWords.withoutSpots(plain)).replaceAll("")).replaceAll("");
    }

}
