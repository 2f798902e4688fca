package steward.bot.followup;

import java.util.regex.Pattern;

import steward.bot.triage.Plain;

/** Whether a text tells a time: 「昨晚开始」, "since Monday", 「刚刚」. */
final class Times {

    private static final Pattern TIME = Pattern.compile("昨[天晚日夜]?|今[天早晚日朝]|前[天晚日几]天?|大前天|寻[日晚]|琴[日晚]|刚[才刚]?|啱啱|"
            + "[0-9一两二三四五六七八九十几半好]+(?:多|来)?个?多?(?:天|日(?!内)|周|星期|礼拜|月|小时|钟头|钟|分钟|年|晚上|晚)(?:了|前|多)?|"
            + "(?:周|星期|礼拜)[一二三四五六日末天]|上(?:个|一)?(?:周|月|星期|礼拜)|本周|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|半夜|凌晨|夜里|"
            + "(?<!有)[0-9二两三四五六七八九十]+点(?!点)|[0-9]+月(?:[0-9]+[日号]?)?|[0-9]+[日号](?=开始|起|就|那天|早|晚|下|上|$)|"
            + "好久|很久|许久|长期|最近|这几天|近几天|每天|每晚|天天|月初|月底|年前|春节|国庆|以来|一大早|入冬|入夏"
            + "|\\b(?:since|yesterday|today|tonight|last (?:night|week|month|year|\\w+day|weekend|evening)|this (?:morning|afternoon|evening|week|month)"
            + "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|just now|(?:a )?(?:few|couple of|several|\\d+|one|two|three|four|five|six|seven|ten) "
            + "(?:minute|hour|day|week|month|year)s?|(?:an?|half an) (?:hour|day|week|month)|for (?:hours|days|weeks|months|ages|years|a while)"
            + "|morning|afternoon|evening|midnight|noon|\\d+(?::\\d\\d)? ?(?:am|pm|o'?clock)|ago|recently|all day|every (?:day|night|morning|evening))\\b");

    private Times() {
    }

    static boolean isIn(String text) {
        return TIME.matcher(Plain.of(text)).find();
    }

    /** The text without the times it tells, in plain writing. */
    static String without(String text) {
        return TIME.matcher(Plain.of(text)).replaceAll(" ");
    }

}
