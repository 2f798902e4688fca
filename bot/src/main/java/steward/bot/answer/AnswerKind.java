package steward.bot.answer;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What kind of thing a question asks for, and how a sentence that holds such a thing
 * looks. Texts are folded to simplified script and lower case before they are matched.
 */
enum AnswerKind {

    MONEY("多少钱|收费|费用|价格|贵不贵|要钱|免费|how much|cost|fee\\b|price|charge", "元|收费|费用|免费|付|缴|charge|fee|free|pay|cost|yuan"),

    FREQUENCY("多久.{0,6}[一1]次|几次|多少次|几遍|how (?:often|many times|frequent)",
            "次|每[0-9]*个?[天日周月季年]|遍|once|twice|times|every|each|daily|weekly|monthly|quarterly|annual"),

    DURATION("多久|多长时间|几天|几个?小时|多少(小时|分钟|天)|什么时候(能|会|可以)?(来|到|好|完|修|处理|解决|回复|有人)|how (long|fast|soon|quick)|when will",
            "[0-9]+ ?(分钟|小时|天|个?工作日|个月)|马上|立即|当天|[0-9]+ (minute|hour|day|working day|month)|at once|immediately"),

    TIME("几点|什么时间|什么时候|哪天|时间段|几号|what time|when|hours\\b|which days?",
            "[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}点|[0-9]{1,2} ?[ap]\\.?m\\b|工作日|周[一二三四五六日末]|节假日|上班|working day|weekday|weekend|holiday|before|after|within"),

    NUMBER("电话|号码|打什么|打哪|打给谁|phone|number|call\\b|hotline", "[0-9]{3,}|电话|phone|call|line"),

    PLACE("在哪|哪里|哪儿|什么地方|where", "在|到|处|中心|门|楼|区|at |in |on |to "),

    PERSON("谁|哪个部门|找什么人|who|whom|which (person|department)",
            "人员|管家|经理|师傅|您|我们|客服|业主|租户|公司|保安|中心|专员|负责|staff|steward|manager|technician|we |you|owner|tenant|company|desk|person"),

    PERMISSION(
            "可以|能不能|能否|可不可以|允许|行不行|能.*吗|可以.*吗|要不要|需不需要|算不算|can i|may i|could i|am i allowed|allowed|is it ok|do i (have|need)",
            "."),

    ANYTHING("", ".");

    private final Pattern asks;

    private final Pattern holds;

    AnswerKind(String asks, String holds) {
        this.asks = Pattern.compile(asks);
        this.holds = Pattern.compile(holds);
    }

    /** The most definite thing a question asks for. */
    static AnswerKind of(String question) {
        return Arrays.stream(values()).filter(kind -> kind.asks.matcher(question).find()).findFirst().orElse(ANYTHING);
    }

    /** Whether a question for it says what it wants, but for what it is about. */
    boolean isDefinite() {
        return this != PERMISSION && this != ANYTHING;
    }

    /** The question but for the words that ask for such a thing. */
    String without(String question) {
        return asks.matcher(question).replaceAll(" ");
    }

    boolean isIn(String sentence) {
        return holds.matcher(sentence).find();
    }

    /** Whether a sentence without such a thing cannot answer. */
    boolean isDemanding() {
        return this == MONEY || this == FREQUENCY || this == DURATION || this == TIME || this == NUMBER;
    }

}
