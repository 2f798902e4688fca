package steward.bot.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.regex.Pattern;

import steward.bot.answer.DraftSentence.Quote;
import steward.knowledge.search.Passage;

/**
 * Whether a drafted sentence stands on the passages. It does when each quote is a part of
 * its passage word for word, and the quotes hold its figures, its addresses, most of its
 * words, and a "not" exactly where it has one.
 */
final class DraftCheck {

    private static final int LONGEST = 300;

    private static final int SHORTEST_QUOTE = 4;

    private static final int MOST_QUOTES = 3;

    /** Below this a sentence speaks of something else than its quotes. */
    private static final double SAME_WORDS = 0.6;

    private static final Pattern ADDRESS = Pattern.compile("\\w+://\\S+|[\\w-]+(?:[.@][\\w-]+)+");

    private static final Pattern NOT = Pattern
        .compile("不|没|无|未|非|勿|禁|免|拒|\\b(?:not?|never|without|free|neither|nor|prohibited|forbidden)\\b|n't\\b|cannot");

    private DraftCheck() {
    }

    static boolean passes(DraftSentence sentence, List<Passage> passages) {
        var quotes = sentence.citations();
        if (quotes.isEmpty() || quotes.size() > MOST_QUOTES || !isPlain(sentence.text())
                || !quotes.stream().allMatch(quote -> stands(quote, passages))) {
            return false;
        }
        var quoted = quotes.stream().map(Quote::quote).collect(Collectors.joining("\n"));
        return Figures.ofAreIn(sentence.text(), quoted) && saysTheSame(sentence.text(), quoted)
                && ADDRESS.matcher(sentence.text()).results().allMatch(address -> quoted.contains(address.group()));
    }

    private static boolean isPlain(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean stands(Quote quote, List<Passage> passages) {
        return quote.passage() >= 1 && quote.passage() <= passages.size()
                && quote.quote().strip().length() >= SHORTEST_QUOTE
                && passages.get(quote.passage() - 1).text().contains(quote.quote());
    }

    private static boolean saysTheSame(String text, String quoted) {
        var said = Terms.folded(text);
        var known = Terms.folded(quoted);
        var terms = Terms.of(said);
        return !terms.isEmpty() && Terms.coverage(terms, known) >= SAME_WORDS
                && NOT.matcher(said).find() == NOT.matcher(known).find();
    }

}
