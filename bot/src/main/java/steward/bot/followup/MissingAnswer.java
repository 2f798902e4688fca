package steward.bot.followup;

import java.util.List;
import java.util.regex.Pattern;

import steward.bot.ticket.Category;
import steward.bot.triage.Plain;

/**
 * Whether a message answers what was asked about a ticket; what else it may be about is
 * known to the flow.
 */
public record MissingAnswer(String text) {

    private static final int LONGEST = 40;

    private static final Pattern ASKS = Pattern
        .compile("[?？]|[吗呢么]$|怎么|什么时候|几时|多久|\\b(?:how|when|why|what|where|who|can you)\\b");

    private static final Pattern OPENS_MORE = Pattern.compile("^(?:另外|还有|顺便|对了)|另外|\\b(?:also|another|by the way)\\b");

    private static final Pattern UNKNOWN = Pattern.compile(
            "不(?:太|大)?(?:知道|清楚|确定|记得)|记不[清得]|没(?:太)?(?:注意|留意)|忘了|唔知|唔记得|说不[好清]|\\b(?:don'?t know|not sure|no idea|can'?t (?:say|remember))\\b");

    private static final Pattern THANKS_OR_YES = Pattern.compile(
            "(?:谢谢?|多谢|感谢|好的?|嗯|行|知道了|收到|ok(?:ay)?|thanks?|thank you|thx|yes|no|不用了?|没有?)(?:您|你|啦|了|吧|哦)?[!.。！\\s]*");

    private static final Pattern ABOUT_TIMES = Pattern
        .compile("开始|大概|大约|好像|应该|左右|以前|已经|记得|自从|到现在|前后|[从自起就是的了吧前后早晚约多在有]|"
                + "\\b(?:around|about|started|it|began|maybe|i think|from|the|of|was|in|on|at|since|has|been|for|now|till|until|early|late|only)\\b");

    /** A time, or that it is not known, and nothing else. */
    public boolean isBareTime() {
        var rest = ABOUT_TIMES.matcher(UNKNOWN.matcher(Times.without(text)).replaceAll(" ")).replaceAll(" ");
        return tellsSince() && rest.codePoints().noneMatch(Character::isLetter);
    }

    /** A time, or that it is not known. */
    public boolean tellsSince() {
        return isShort() && (Times.isIn(text) || UNKNOWN.matcher(Plain.of(text)).find());
    }

    /** A few words that name a thing or what it does. */
    public boolean tellsWhat() {
        return isShort() && !VagueReport.is(text) && !isCourtesy();
    }

    /** Neither a question nor more than an answer. */
    public boolean isPlain() {
        var plain = Plain.of(text);
        return !ASKS.matcher(plain).find() && !OPENS_MORE.matcher(plain).find();
    }

    private boolean isCourtesy() {
        return THANKS_OR_YES.matcher(Plain.of(text)).matches();
    }

    private boolean isShort() {
        return text.codePointCount(0, text.length()) <= LONGEST * (text.matches("[\\x00-\\x7f]*") ? 3 : 1);
    }

    /** What a resident wants when they say this is no answer. */
    public static boolean isWishOfItsOwn(Category followUp) {
        return List.of(Category.FOLLOW_UP_CANCEL_CLOSE, Category.FOLLOW_UP_STATUS_QUERY).contains(followUp);
    }

}
