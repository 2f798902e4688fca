package steward.knowledge.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import steward.knowledge.index.Embeddings;
import steward.knowledge.index.ModelNotReady;
import steward.knowledge.source.Language;

/**
 * Finds the article that answers a question: one with the same question, or else one with
 * a question that means the same. Every node keeps the questions in memory and reads them
 * again when an article has changed.
 */
@Component
public class ArticleSearch {

    // Of the pairs in the tests, neighbouring questions reach 0.92 in both languages
    // (but for one), and most other ways to ask the same lie above these. What falls
    // below is answered from the documents, so the thresholds are rather strict.
    private static final double SAME_CHINESE = 0.935;

    private static final double SAME_ENGLISH = 0.94;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final int MOST = 5_000;

    private final Articles articles;

    private final Embeddings embeddings;

    private final Map<Asked, float[]> vectors = new ConcurrentHashMap<>();

    private final AtomicBoolean reading = new AtomicBoolean();

    private volatile @Nullable Known known;

    ArticleSearch(Articles articles, Embeddings embeddings) {
        this.articles = articles;
        this.embeddings = embeddings;
    }

    /** A question in a family of languages; both Chinese scripts are one. */
    private record Asked(boolean chinese, String folded) {

        static Asked of(String question, Language language) {
            return new Asked(language.isChinese(), AskedText.folded(question));
        }

        /** Building 3 is not building 5, however near the rest. */
        boolean mayMean(Asked other) {
            return chinese == other.chinese && numbers().equals(other.numbers());
        }

        private List<String> numbers() {
            return NUMBER.matcher(folded).results().map(MatchResult::group).sorted().toList();
        }

    }

    private record Known(Articles.Revision revision, Map<Asked, Article> byQuestion) {
    }

    /** The article in force that answers the question, if there is one. */
    public Optional<ArticleMatch> find(String question, Language language) {
        var all = current();
        var asked = Asked.of(question, language);
        if (all.isEmpty() || asked.folded().isEmpty()) {
            return Optional.empty();
        }
        var same = all.get(asked);
        return same != null ? Optional.of(new ArticleMatch(same, 1)) : byMeaning(asked, language, all);
    }

    private Optional<ArticleMatch> byMeaning(Asked asked, Language language, Map<Asked, Article> all) {
        if (!embeddings.ready(language)) {
            return Optional.empty();
        }
        var vector = embeddings.embed(language, asked.folded());
        var nearest = new ArrayList<ArticleMatch>();
        all.forEach((question, article) -> {
            var other = asked.mayMean(question) ? vectors.get(question) : null;
            var similarity = other == null ? 0 : Likeness.of(vector, other);
            if (similarity >= threshold(asked)) {
                nearest.add(new ArticleMatch(article, similarity));
            }
        });
        return nearest.stream().max(Comparator.comparingDouble(ArticleMatch::similarity));
    }

    private Map<Asked, Article> current() {
        var revision = articles.revision();
        var now = known;
        if (now == null || !now.revision().equals(revision)) {
            now = new Known(revision, read());
            known = now;
            vectors.keySet().retainAll(now.byQuestion().keySet());
        }
        if (!vectors.keySet().containsAll(now.byQuestion().keySet()) && reading.compareAndSet(false, true)) {
            var missing = now.byQuestion().keySet();
            Thread.ofVirtual().name("article-vectors").start(() -> readMeanings(missing));
        }
        return now.byQuestion();
    }

    /** Of two articles with one question the one changed last answers. */
    private Map<Asked, Article> read() {
        var questions = new HashMap<Asked, Article>();
        for (var article : articles.list(ArticleState.IN_FORCE, null, MOST)) {
            article.questions()
                .forEach(question -> questions.putIfAbsent(Asked.of(question, article.language()), article));
        }
        return Map.copyOf(questions);
    }

    /** Takes milliseconds a question, so no resident waits for it. */
    private void readMeanings(Iterable<Asked> questions) {
        try {
            for (var asked : questions) {
                vectors.computeIfAbsent(asked,
                        one -> embeddings.embedAll(language(one), List.of(one.folded())).getFirst());
            }
        }
        catch (ModelNotReady ex) {
            vectors.clear(); // then only the same question finds its article
        }
        finally {
            reading.set(false);
        }
    }

    private static Language language(Asked asked) {
        return asked.chinese() ? Language.ZH_HANS : Language.EN;
    }

    private static double threshold(Asked asked) {
        return asked.chinese() ? SAME_CHINESE : SAME_ENGLISH;
    }

}
