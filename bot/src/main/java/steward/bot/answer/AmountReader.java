package steward.bot.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import steward.bot.answer.Amount.Measure;
import steward.bot.answer.Amount.Value;

/** Reads the figures of a clause whose numbers are written in digits. */
final class AmountReader {

    private static final String NUMBER = "(?<from>\\d+(?:\\.\\d+)?)(?:\\s*(?:-|~|–|至|到|to)\\s*(?<to>\\d+(?:\\.\\d+)?))?";

    private static final Pattern MONEY = Pattern.compile("(?<sign>hk\\$|nt\\$|us\\$|rmb|cny|hkd|[¥$])?\\s*" + NUMBER
            + "\\s*(?<unit>港元|港币|美元|新台币|元|块|圆|角|yuan|rmb|cny|hkd)?");

    private static final Pattern FREE = Pattern
        .compile("免费|免收|不(?:另|再)?[收计](?:取)?(?:任何)?费|free of charge|no (?:charge|fee)|\\bfree\\b");

    private static final Pattern SHARE = Pattern.compile(NUMBER + "\\s*(?<unit>%|‰|percent|per cent)");

    private static final Pattern LENGTH = Pattern.compile("(?<![\\d.:月]|每|每隔|every |per )" + NUMBER
            + "[ -]?(?<unit>(?<wd>个?工作日|(?:working|business) days?)|(?<min>分钟|minutes?)|(?<h>个?小时|hours?)"
            + "|(?<d>天|日(?![常间期])|(?:calendar )?days?)|(?<wk>周(?!边)|个?星期|weeks?)|(?<mon>个月|months?)"
            + "|(?<y>年(?!度)|years?))");

    private static final String PERIOD = "天|日|周|星期|月|季度?|年|day|week|month|quarter|year";

    private static final Pattern FREQUENCY = Pattern.compile("每隔?(?<n>\\d+(?:\\.\\d+)?)? ?个?(?<period>" + PERIOD
            + ")[^,;每]{0,16}?(?<from>\\d+)(?:[-~至到](?<to>\\d+))? ?[次遍]");

    private static final Pattern TIMES_A = Pattern
        .compile("(\\d+) times (?:a|an|per|each|every) (\\d* ?(?:day|week|month|quarter|year))");

    private static final Pattern EVERY = Pattern
        .compile("\\b(?:every|each|once per) (\\d* ?(?:day|week|month|quarter|year))");

    private static final Pattern IN_A = Pattern
        .compile("(?<![每\\d.])(\\d+个?(?:天|周|星期|月|年|季度))(?=[^,;\\d]{0,6}\\d+ ?次)");

    private static final Map<String, Double> DAYS = Map.ofEntries(Map.entry("天", 1.0), Map.entry("日", 1.0),
            Map.entry("周", 7.0), Map.entry("星期", 7.0), Map.entry("月", 30.0), Map.entry("季", 90.0),
            Map.entry("季度", 90.0), Map.entry("年", 360.0), Map.entry("day", 1.0), Map.entry("week", 7.0),
            Map.entry("month", 30.0), Map.entry("quarter", 90.0), Map.entry("year", 360.0));

    /** A greater number of years is the name of one. */
    private static final double LONGEST = 1_000;

    private static final Map<String, Double> MINUTES = Map.of("min", 1.0, "h", 60.0, "d", 1_440.0, "wk", 10_080.0,
            "mon", 43_200.0, "y", 518_400.0);

    private static final Map<String, Pattern> PER = Map.ofEntries(
            per("month", "每个?月|/月|月租|包月|per month|a month|monthly|/month"),
            per("day", "每[天日]|/[天日]|per day|a day|daily|/day|per night"),
            per("hour", "每个?小时|/小时|per hour|an hour|hourly|/h(?:our)?\\b"),
            per("year", "每年|/年|per year|a year|yearly|annual|/year"), per("week", "每周|/周|per week|a week|weekly"),
            per("m2", "平方米?|平米|m2|square met"), per("household", "每户|/户|per (?:household|flat|unit)"),
            per("vehicle", "每[辆车]|/辆|per (?:car|vehicle)"), per("use", "每次|/次|per (?:visit|use|trip|time)|each time"),
            per("person", "每人|/人|per (?:person|head)"), per("card", "每张|/张|per card|each card"),
            per("ton", "每吨|/吨|per ton"), per("kwh", "每度|/度|per kwh"), per("item", "每[件个]|/[件个]|per (?:item|piece)"));

    private AmountReader() {
    }

    static Set<Amount> read(String clause, Set<Measure> measures) {
        var amounts = new LinkedHashSet<Amount>();
        var cases = Cases.of(clause);
        var per = per(clause);
        if (measures.contains(Measure.MONEY)) {
            money(clause)
                .forEach((value, currency) -> amounts.add(new Amount(Measure.MONEY, currency, value, per, cases)));
        }
        if (measures.contains(Measure.MONEY) || measures.contains(Measure.SHARE)) {
            shares(clause).forEach(value -> amounts.add(new Amount(Measure.SHARE, "%", value, per, cases)));
        }
        if (measures.contains(Measure.LENGTH)) {
            lengths(clause)
                .forEach((value, unit) -> amounts.add(new Amount(Measure.LENGTH, unit, value, Set.of(), cases)));
        }
        if (measures.contains(Measure.FREQUENCY)) {
            frequencies(clause)
                .forEach(value -> amounts.add(new Amount(Measure.FREQUENCY, "a day", value, Set.of(), cases)));
        }
        return amounts;
    }

    /** Each with its currency. */
    private static Map<Value, String> money(String clause) {
        var found = new LinkedHashMap<Value, String>();
        MONEY.matcher(clause).results().forEach(match -> {
            var currency = currency(match.group("sign"), match.group("unit"));
            if (!currency.isEmpty()) {
                found.put(value(match).times("角".equals(match.group("unit")) ? 0.1 : 1), currency);
            }
        });
        if (found.isEmpty() && FREE.matcher(clause).find()) {
            found.put(Value.of(0), "yuan");
        }
        return found;
    }

    private static String currency(@Nullable String sign, @Nullable String unit) {
        var named = (sign == null ? "" : sign) + (unit == null ? "" : unit);
        return switch (named) {
            case "" -> "";
            case "hk$", "hkd", "港元", "港币" -> "hkd";
            case "nt$", "新台币" -> "twd";
            case "us$", "美元", "$" -> "usd";
            default -> "yuan";
        };
    }

    private static List<Value> shares(String clause) {
        return SHARE.matcher(clause)
            .results()
            .map(match -> value(match).times("‰".equals(match.group("unit")) ? 0.1 : 1))
            .toList();
    }

    /** Each with its unit: working days cannot be compared with others. */
    private static Map<Value, String> lengths(String clause) {
        var found = new LinkedHashMap<Value, String>();
        LENGTH.matcher(clause).results().forEach(match -> {
            if (match.group("wd") != null) {
                found.put(value(match), "working day");
            }
            MINUTES.forEach((unit, minutes) -> {
                if (match.group(unit) != null && value(match).from() < LONGEST) {
                    found.put(value(match).times(minutes), "minute");
                }
            });
        });
        return found;
    }

    /** How often a day. */
    private static List<Value> frequencies(String clause) {
        var times = clause.replaceAll("\\bonce\\b(?! per)", "1 times").replaceAll("\\btwice\\b", "2 times");
        var every = EVERY
            .matcher(TIMES_A.matcher(times).replaceAll(match -> "每" + match.group(2) + match.group(1) + "次"))
            .replaceAll(match -> "每" + match.group(1) + "1次");
        return FREQUENCY.matcher(IN_A.matcher(every).replaceAll("每$1"))
            .results()
            .map(match -> value(match).times(1 / days(match)))
            .toList();
    }

    private static double days(MatchResult frequency) {
        var count = frequency.group("n");
        return DAYS.getOrDefault(frequency.group("period"), 1.0) * (count == null ? 1 : Double.parseDouble(count));
    }

    private static Value value(MatchResult match) {
        double from = Double.parseDouble(match.group("from"));
        var to = match.group("to");
        return to == null ? Value.of(from) : new Value(from, Double.parseDouble(to));
    }

    private static Set<String> per(String clause) {
        var per = new HashSet<String>();
        PER.forEach((name, words) -> {
            if (words.matcher(clause).find()) {
                per.add(name);
            }
        });
        return per;
    }

    private static Map.Entry<String, Pattern> per(String name, String words) {
        return Map.entry(name, Pattern.compile(words));
    }

}
