package steward.bot.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import steward.bot.answer.Figures.Figure;

/**
 * A time limit that a sentence sets.
 *
 * @param within in minutes, or in working days
 */
record Promise(Deed deed, Scope scope, boolean workdays, double within) implements Claim {

    private static final Pattern LIMITS = Pattern.compile("内|不超过|最迟|最长|within|no later than|at most");

    private static final Pattern CLAUSE = Pattern.compile("[，,；;、。]|\\band\\b");

    private static final Map<String, Double> MINUTES = Map.of("min", 1.0, "h", 60.0, "d", 1_440.0, "wk", 10_080.0);

    /** What is done in time. */
    enum Deed {

        RESPOND("响应|联系|受理|接手|应答|respond|contact|takes? over"),

        ON_SITE("到场|到现场|到达|上门|on site|arriv"),

        RESOLVE("处理完|解决|修好|修复|完成|办结|办完|resolv|finish|complet|handled|repaired|fixed"),

        REPORT_BACK("反馈|回复|答复|回访|report|repl(?:y|ies)|feedback");

        private final Pattern words;

        Deed(String words) {
            this.words = Pattern.compile(words);
        }

    }

    /** Which cases it is for. */
    enum Scope {

        ORDINARY("普通|一般|日常|常规|ordinary|normal|routine|non-urgent"),

        URGENT("重大|严重|紧急|急修|应急|危急|major|severe|serious|urgent|emergenc"),

        ALL("^");

        private final Pattern words;

        Scope(String words) {
            this.words = Pattern.compile(words);
        }

        static Scope of(String folded) {
            boolean ordinary = ORDINARY.words.matcher(folded).find();
            boolean urgent = URGENT.words.matcher(folded).find();
            return ordinary == urgent ? ALL : ordinary ? ORDINARY : URGENT;
        }

        private boolean meets(Scope other) {
            return this == other || this == ALL || other == ALL;
        }

    }

    /** All that a sentence promises; a limit is for what stands beside or after it. */
    static Set<Promise> in(Sentence sentence) {
        var folded = Terms.folded(sentence.text());
        var own = Scope.of(folded);
        var scope = own == Scope.ALL ? Scope.of(Terms.folded(sentence.passage().heading())) : own;
        var promises = new LinkedHashSet<Promise>();
        var open = new ArrayList<Figure>();
        for (var clause : CLAUSE.split(folded)) {
            if (LIMITS.matcher(clause).find()) {
                open.addAll(Figures.in(clause));
            }
            var deeds = deeds(clause);
            if (!deeds.isEmpty()) {
                deeds.forEach(deed -> open.forEach(figure -> add(promises, deed, scope, figure)));
                open.clear();
            }
        }
        return promises;
    }

    @Override
    public boolean contradicts(Claim other) {
        return isAboutTheSameAs(other) && other instanceof Promise promise && within != promise.within;
    }

    @Override
    public boolean isAboutTheSameAs(Claim other) {
        return other instanceof Promise promise && deed == promise.deed && workdays == promise.workdays
                && scope.meets(promise.scope);
    }

    private static void add(Set<Promise> promises, Deed deed, Scope scope, Figure figure) {
        if (figure.unit().equals("wd")) {
            promises.add(new Promise(deed, scope, true, Double.parseDouble(figure.value())));
        }
        else if (MINUTES.containsKey(figure.unit())) {
            promises.add(new Promise(deed, scope, false,
                    Double.parseDouble(figure.value()) * MINUTES.getOrDefault(figure.unit(), 0.0)));
        }
    }

    private static List<Deed> deeds(String clause) {
        return List.of(Deed.values()).stream().filter(deed -> deed.words.matcher(clause).find()).toList();
    }

}
