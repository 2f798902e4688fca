package steward.bot.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of several cases a clause is for, where the words for them exclude each other: a
 * deposit is no fee, and a price by night none by day.
 *
 * @param named one of a set of cases each, as {@code set:case}
 * @param nouns pairs of characters, or words, of what is paid
 */
record Cases(Set<String> named, Set<String> nouns) {

    private static final List<List<Pattern>> SETS = List.of(
            set("押金|保证金|定金|deposit", "罚款|罚金|滞纳金|违约金|\\bfines?\\b|penalty|late (?:fee|charge)", "租金|\\brent\\b",
                    "赔偿|补偿|补贴|奖励|compensat|reward|subsid", "[费价]|\\b(?:fee|charge|price|cost)s?\\b"),
            set("地上|地面|露天|surface|outdoor|open-air", "地下|室内|underground|indoor|basement"),
            set("临时|临停|访客|来访|visitor|guest|temporary|hourly", "固定|包月|月租|月卡|长租|产权|\\bresidents?\\b|monthly|permanent"),
            set("业主|\\bowners?\\b", "租户|租客|tenant|renter"),
            set("住宅|residential|\\bflats?\\b|apartment", "商铺|商业|底商|\\bshops?\\b|retail|commercial",
                    "办公|写字楼|\\boffices?\\b"),
            set("(?<!非)机动车|小车|汽车|轿车|\\bcars?\\b", "货车|truck|\\bvans?\\b", "摩托|motorcycle|motorbike",
                    "电动自行车|电动车|电瓶车|e-bike|electric (?:bike|bicycle)", "非机动车|(?<!电动)自行车|单车|(?<!electric )bicycle"),
            set("工作日|周一至周五|weekday|working day", "周末|节假日|周六|周日|weekend|holiday"),
            set("白天|日间|daytime|by day", "夜间|晚上|夜里|\\bnight|overnight"),
            set("首次|首张|首个|第1[张次个]|\\bfirst\\b",
                    "补办|补领|补卡|再次|第2|遗失|丢失|追加|每增加|超出|replac|\\blost\\b|additional|\\bextra\\b|second"),
            set("夏季|summer", "冬季|winter"), set("高层|有电梯|high-rise", "多层|无电梯|walk-up"),
            set("大型|大件|\\blarge", "小型|小件|\\bsmall"), set("成人|adult", "儿童|小孩|child"),
            set("普通|一般|ordinary|normal|routine", "紧急|应急|急修|urgent|emergenc"),
            set("提前|事先|预先|in advance|ahead|before", "有效|\\bvalid", "保修|质保|warrant",
                    "保留|保存|保管|\\bke(?:ep|pt)\\b|retain|stored", "退还|退款|退回|refund|returned", "公示|公告|publish"));

    private static final Pattern CHINESE_NOUN = Pattern.compile("(\\p{IsHan}{1,5})[费金](?!额)");

    private static final Pattern ENGLISH_NOUN = Pattern
        .compile("\\b([a-z-]+) (?:fee|charge|deposit|fine|price|rate|cost)s?\\b");

    private static final Set<String> SAYING_NOTHING = Set.of("收取", "缴纳", "交纳", "支付", "缴费", "每月", "每年", "每户", "管理", "服务",
            "保证", "免收", "the", "a", "of", "this", "that", "its", "monthly", "daily", "annual", "total", "no", "their",
            "management", "service");

    private static List<Pattern> set(String... cases) {
        return List.of(cases).stream().map(Pattern::compile).toList();
    }

    /**
     * Reads the words around a figure.
     * @param folded in simplified script and lower case
     */
    static Cases of(String folded) {
        var named = new HashSet<String>();
        for (int set = 0; set < SETS.size(); set++) {
            for (int one = 0; one < SETS.get(set).size(); one++) {
                if (SETS.get(set).get(one).matcher(folded).find()) {
                    named.add(set + ":" + one);
                }
            }
        }
        return new Cases(named, nouns(folded));
    }

    /** Whether there may be a case that both are for. */
    boolean meet(Cases other) {
        for (int set = 0; set < SETS.size(); set++) {
            if (!agree(of(set), other.of(set))) {
                return false;
            }
        }
        return agree(nouns, other.nouns);
    }

    private Set<String> of(int set) {
        var one = new HashSet<>(named);
        one.removeIf(each -> !each.startsWith(set + ":"));
        return one;
    }

    private static boolean agree(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private static Set<String> nouns(String folded) {
        var nouns = new HashSet<String>();
        CHINESE_NOUN.matcher(folded).results().map(noun -> noun.group(1)).forEach(noun -> {
            for (int i = 0; i + 1 < noun.length(); i++) {
                nouns.add(noun.substring(i, i + 2));
            }
        });
        ENGLISH_NOUN.matcher(folded).results().forEach(noun -> nouns.add(noun.group(1)));
        nouns.removeAll(SAYING_NOTHING);
        return nouns;
    }

}
