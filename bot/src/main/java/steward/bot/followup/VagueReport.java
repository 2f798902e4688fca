package steward.bot.followup;

import java.util.regex.Pattern;

import steward.bot.triage.Plain;

/** Reports that do not say what is wrong: 「家里坏了」, "something is broken". */
public final class VagueReport {

    private static final Pattern ASKS_FOR_REPAIR = Pattern
        .compile("坏|修|故障|毛病|\\b(?:broken|broke|repairs?|fix|fixed|not working|doesn'?t work)\\b");

    private static final Pattern QUESTION = Pattern
        .compile("[?？吗呢]|怎|如何|哪|什么|多少|多久|\\b(?:how|where|when|which|what|who|why|do you|can i)\\b");

    private static final Pattern CHINESE = Pattern.compile("家里|家中|屋里|房子|房间|屋企|东西|设备|设施|物品|有[个些点]?|坏[了掉]?|问题|故障|毛病|出了?|"
            + "报修|维修|保修|检修|修理?|投诉|帮忙?|看看?|处理|解决|一下|下|请|麻烦|师傅|物业|管家|客服|你好|您好|你们?|您|我们?|"
            + "想|需要|要|可以|能|过?来|派|个?人|安排|上门|谢谢|多谢|唔该|急|尽快|赶快|快点?|马上|不好用|用不了|不能用|不行了?|" + "[个是在里家了吧的啊呀啦喇嘅咗点给又也都到楼]");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:something|anything|some|things?|stuff|is|are|was|has|it'?s|its|broken|broke|working|work|doesn'?t|not|it|wrong|faulty|"
                    + "problem|issue|went|gone|with|in|at|on|my|our|the|a|an|home|house|flat|apartment|place|unit|room|repair(?:s|ed|man)?|fix(?:ed)?|"
                    + "please|need|needs|want|would|like|to|i|i'?d|i'?m|we|have|there'?s?|someone|somebody|can|could|you|send|come|and|hi|hello|"
                    + "hey|thanks?|thank|help|report|complain|complaint|make|me|us|look|for|get|got|here|maintenance|technician)\\b");

    private VagueReport() {
    }

    public static boolean is(String text) {
        var plain = BarePlace.withoutNumbers(Times.without(text));
        var rest = ENGLISH.matcher(CHINESE.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether it asks for a repair, and for nothing that it names. */
    public static boolean ofRepair(String text) {
        var plain = Plain.of(text);
        return ASKS_FOR_REPAIR.matcher(plain).find() && !QUESTION.matcher(plain).find() && is(text);
    }

}
