package steward.bot.followup;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import steward.bot.triage.Plain;

/** What is left of a follow-up without the words that any follow-up has. */
final class Subject {

    private static final Pattern CHINESE = Pattern.compile("取消|撤[销回掉单]?|作废|不用|不必|不要|唔使|算了|怎么样|怎样|咋样|如何|进[度展]|"
            + "到哪|哪一步|处理|解决|维修|修[好完过]?|搞[好定掂]|弄[好完]|还没|没有?|还是|还|又|再次?|仍然?|一样|第[一二三四五1-9]次|反复|[那这][个张单件些边次]?|"
            + "前面|我们?家?|你们|您|家里|我|你|他|她|它|工单|单子?|报修|报事|投诉|申请|预约|反映|登记|报|编号|事情?|情况|问题|毛病|"
            + "上次|上回|之前|刚才|刚刚|昨[天晚]|今[天晚早]|明[天早]|前天|后天|上周|周[一二三四五六日末]|早上|上午|中午|下午|晚上|"
            + "师傅|人|派|上门|过来|来|去|走|麻烦|谢谢|多谢|请|帮忙?|一下|看看|自己|已经|现在|可以|什么时候|几[点时]|多久|多少|催|"
            + "补充|更正|改|换成|换|告诉|说的?|就是|是|在|有|和|跟|把|给|要|想|能|会|好像|应该|都|全部|两|点|些|完|" + "[的了吧呢啊吗呀嘛啦哦喔嘅咗喇好行没谢第个张条家]");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:cancel\\w*|withdraw\\w*|close|the|one|ones|it'?s?|its|this|that|those|these|my|our|your|please|is|was|were|are|"
                    + "be|been|being|still|not|isn'?t|wasn'?t|hasn'?t|didn'?t|don'?t|won'?t|fix\\w*|again|any|updates?|news|progress|on|about|"
                    + "of|for|in|at|from|by|when|will|would|can|could|someone|somebody|anyone|nobody|come|came|comes|coming|back|status|"
                    + "tickets?|repair\\w*|report\\w*|complain\\w*|requests?|bookings?|appointment|what'?s?|with|how|has|have|had|a|an|i'?m?|i'?d|"
                    + "you|we|me|us|they|no|longer|need\\w*|never|mind|to|want|and|but|or|thanks?|thank|hi|hello|hey|yet|since|last|week|"
                    + "yesterday|today|tomorrow|morning|afternoon|evening|night|there|here|now|going|gone|happening|happened|do|does|did|"
                    + "get|got|just|also|too|so|long|much|already|sorry|ok|okay|mean|meant|like|fine|problem|issue|thing|case|job|"
                    + "visit|send|sent|worker|technician|same|number|first|second|third|both|all|everything)\\b");

    private Subject() {
    }

    /** The words that are left, in plain writing, parted by blanks. */
    static String of(String text) {
        var plain = Plain.of(text).replaceAll("[\\p{P}\\p{S}]", " ");
        var rest = ENGLISH.matcher(CHINESE.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return rest.replaceAll("\\s+", " ").strip();
    }

    /** Whether a text has a word of the subject in it. */
    static boolean isIn(String subject, String text) {
        var plain = Plain.of(text);
        return Stream.of(subject.split(" ")).flatMap(Subject::telling).anyMatch(plain::contains);
    }

    /** Pairs of ideographs; of other words the part that does not change. */
    private static Stream<String> telling(String word) {
        if (word.codePoints().anyMatch(Character::isIdeographic)) {
            return Stream.iterate(0, i -> i + 2 <= word.length(), i -> i + 1).map(i -> word.substring(i, i + 2));
        }
        return word.length() < 3 || word.matches("\\d+") ? Stream.empty()
                : Stream.of(word.substring(0, Math.min(word.length(), 5)));
    }

}
