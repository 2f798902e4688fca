package steward.bot.answer;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Questions that only the question before them completes: 「那周末呢」, "how much?".
 */
public final class Elliptic {

    private static final int LONGEST = 60;

    private static final Pattern END = Pattern.compile("[\\s?!.,。！？、，~]+$");

    /** A thing with no word about what is asked of it. */
    private static final Pattern BARE_CHINESE = Pattern.compile("(?:那么?|咁|还有|如果是?|要是|换成)(\\S{1,8}?)呢?|(\\S{1,8})呢");

    private static final Pattern BARE_ENGLISH = Pattern
        .compile("(?:(?:and|but|so|or)\\b,? ?)?(?:(?:what|how) about|what if)((?: [\\w'’-]+){1,5})"
                + "|(?:and|or)((?: [\\w'’-]+){1,5})|((?:on|at|in|for|during|with|by|from)(?: [\\w'’-]+){1,4})");

    private static final Pattern ASKS_OR_TELLS = Pattern
        .compile("怎|如何|多[少久]|几|什么|啥|哪|谁|吗|能|可以|要不|需要|是不是|有没有|何时|没|不|了|坏|漏|堵|停[水电]|\\b(?:how|what|when|where|who|which"
                + "|why|can|could|may|do|does|did|is|are|was|were|will|would|should|must|have|has)\\b");

    /** Things too, though they are in most questions. */
    private static final Pattern WHO_IS_ASKED = Pattern.compile("物业|小区|公司|客服|管家|property|estate|company|office");

    /** What is done with anything, so that it names nothing. */
    private static final Pattern WHAT_IS_DONE = Pattern
        .compile("处理|办理|办好|解决|回复|答复|反馈|完成|修好|弄好|搞定|开始|结束|[以之]?内|才|完|好|一次|每次"
                + "|\\b(?:until|handled|fixed|repaired|done|finished|resolved|solved|answered|ready|each|per)\\b");

    private static final Pattern WHEN = Pattern
        .compile("(?:周|星期|礼拜)[一二三四五六日天末]|(?:节?假|工作|平)日|过节|放假|早上|上午|中午|下午|晚上|夜里|半夜|春节|国庆"
                + "|\\b(?:\\w+days?|weekends?|workdays?|holidays?|nights?|evenings?|mornings?|afternoons?|during)\\b");

    private Elliptic() {
    }

    public static boolean is(String question) {
        var asked = stripped(question);
        return asked.length() <= LONGEST && (bare(asked) != null || asksOfNothing(asked));
    }

    /** The question without what only ties it to the one before. */
    static String core(String question) {
        var bare = bare(stripped(question));
        return bare == null ? question : bare;
    }

    /** Whether it asks for a kind of thing, and does not say of what, or when. */
    static boolean namesNothing(String question) {
        return asksOfNothing(stripped(question))
                || Terms.of(WHEN.matcher(Terms.folded(core(question))).replaceAll(" ")).isEmpty();
    }

    /** Whether it asks for a kind of thing and does not say of what. */
    static boolean asksOfNothing(String folded) {
        var kind = AnswerKind.of(folded);
        var rest = WHAT_IS_DONE.matcher(kind.without(folded)).replaceAll(" ");
        return kind.isDefinite() && !WHO_IS_ASKED.matcher(folded).find() && Terms.of(rest).isEmpty();
    }

    private static String stripped(String question) {
        return END.matcher(Terms.folded(question).strip()).replaceAll("");
    }

    private static @Nullable String bare(String stripped) {
        for (var form : List.of(BARE_CHINESE, BARE_ENGLISH)) {
            var found = form.matcher(stripped);
            if (found.matches()) {
                var named = IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("")
                    .strip();
                return ASKS_OR_TELLS.matcher(named).find() ? null : named;
            }
        }
        return null;
    }

}
