package steward.bot.triage;

import java.util.regex.Pattern;

import steward.bot.ticket.Intent;

/** Reads annoyance, fear and thanks off the words. */
final class Sentiments {

    private static final Pattern NEGATIVE = Pattern.compile("气死|烦死|受不了|太(差|过分|离谱|慢|吵|脏)|忍无可忍|垃圾(物业|服务)|什么(破|烂)|凭什么|无语|"
            + "恶心|投诉你们|曝光|不满|失望|欺负|难受|害怕|吓|崩溃|救命|糟心|坑|呵呵|还没|没人(管|理|来)|第[二三四五0-9]+次|到底|"
            + "\\b(terrible|awful|unacceptable|angry|furious|fed up|sick of|ridiculous|disgusting|worst|disappointed|scared|afraid|again and again|"
            + "still (not|waiting)|useless|rude)\\b|!{2,}|\\?{2,}");

    private static final Pattern POSITIVE = Pattern.compile("(太|真|非常|特别|很)(好|棒|感谢|满意|负责|贴心|及时)|表扬|点赞|感谢|多亏|辛苦|放心了|"
            + "\\b(thank you so much|thanks so much|great|excellent|wonderful|appreciate|very (happy|pleased|satisfied)|relieved)\\b");

    private Sentiments() {
    }

    static Sentiment of(String plain, Intent leading) {
        if (leading == Intent.PRAISE_SMALLTALK && POSITIVE.matcher(plain).find()) {
            return Sentiment.POSITIVE;
        }
        if (leading == Intent.COMPLAINT || leading == Intent.EMERGENCY || NEGATIVE.matcher(plain).find()) {
            return Sentiment.NEGATIVE;
        }
        return Sentiment.NEUTRAL;
    }

}
